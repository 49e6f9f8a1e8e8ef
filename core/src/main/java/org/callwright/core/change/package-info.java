/** What all changes of the record share: versions, refusals, registers, and work that is done all together or not at all. */
@NullMarked
package org.callwright.core.change;

import org.jspecify.annotations.NullMarked;
