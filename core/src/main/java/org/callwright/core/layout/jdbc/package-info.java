/** Layouts on MariaDB. */
@NullMarked
package org.callwright.core.layout.jdbc;

import org.jspecify.annotations.NullMarked;
