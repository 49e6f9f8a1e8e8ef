/** Service tickets. */
@NullMarked
package org.callwright.web.ticket;

import org.jspecify.annotations.NullMarked;
