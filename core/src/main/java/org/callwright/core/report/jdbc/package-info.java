/** Figures added up by MariaDB. */
@NullMarked
package org.callwright.core.report.jdbc;

import org.jspecify.annotations.NullMarked;
