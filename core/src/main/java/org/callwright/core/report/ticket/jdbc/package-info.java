/** Figures of tickets added up by MariaDB. */
@NullMarked
package org.callwright.core.report.ticket.jdbc;

import org.jspecify.annotations.NullMarked;
