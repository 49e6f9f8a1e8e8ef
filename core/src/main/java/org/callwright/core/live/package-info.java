/** What is going on now, as one node sees it: folded from the event log, never written to. */
@NullMarked
package org.callwright.core.live;

import org.jspecify.annotations.NullMarked;
