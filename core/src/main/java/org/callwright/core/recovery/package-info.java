/** What to do when the routing store has lost everything: who remembers what, and how it is put back. */
@NullMarked
package org.callwright.core.recovery;

import org.jspecify.annotations.NullMarked;
