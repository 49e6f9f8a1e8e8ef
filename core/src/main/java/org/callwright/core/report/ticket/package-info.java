/** Tickets added up: what was opened, answered, taken on, resolved, and what is left; by interval and dimension. */
@NullMarked
package org.callwright.core.report.ticket;

import org.jspecify.annotations.NullMarked;
