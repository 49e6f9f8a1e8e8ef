@NullMarked
package org.callwright.core.ticket.number;

import org.jspecify.annotations.NullMarked;
