/** How tickets are numbered, on all nodes without two of one number. */
@NullMarked
package org.callwright.core.ticket.number;

import org.jspecify.annotations.NullMarked;
