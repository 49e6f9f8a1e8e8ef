/** What MariaDB has of a person. */
@NullMarked
package org.callwright.core.person.jdbc;

import org.jspecify.annotations.NullMarked;
