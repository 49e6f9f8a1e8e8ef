/** How soon tickets have to be dealt with: the clocks that say so, and what happens when they run out. */
@NullMarked
package org.callwright.core.sla;

import org.jspecify.annotations.NullMarked;
