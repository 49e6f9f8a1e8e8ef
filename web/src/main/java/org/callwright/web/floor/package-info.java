/** Queues and agents as a supervisor sees them. */
@NullMarked
package org.callwright.web.floor;

import org.jspecify.annotations.NullMarked;
