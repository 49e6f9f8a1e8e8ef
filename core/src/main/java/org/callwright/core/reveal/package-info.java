/** Telling a number in full to one who has a reason. */
@NullMarked
package org.callwright.core.reveal;

import org.jspecify.annotations.NullMarked;
