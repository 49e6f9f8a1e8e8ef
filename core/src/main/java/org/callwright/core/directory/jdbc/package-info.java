/** Queues and agents out of a file, into MariaDB. */
@NullMarked
package org.callwright.core.directory.jdbc;

import org.jspecify.annotations.NullMarked;
