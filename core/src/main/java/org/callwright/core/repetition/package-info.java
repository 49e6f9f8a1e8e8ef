/** Requests that come twice, because a client did not hear the first answer, and are carried out once. */
@NullMarked
package org.callwright.core.repetition;

import org.jspecify.annotations.NullMarked;
