/** Calls, with their events and routing decisions. */
@NullMarked
package org.callwright.web.call;

import org.jspecify.annotations.NullMarked;
