/** Reveals on MariaDB. */
@NullMarked
package org.callwright.core.reveal.jdbc;

import org.jspecify.annotations.NullMarked;
