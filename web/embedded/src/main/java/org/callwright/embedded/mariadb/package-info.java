/** A real MariaDB, run from the classpath. */
@NullMarked
package org.callwright.embedded.mariadb;

import org.jspecify.annotations.NullMarked;
