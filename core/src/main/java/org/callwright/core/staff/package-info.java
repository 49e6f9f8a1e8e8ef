/** Everybody who works here, in memory: what they may, and who is a colleague of whom. */
@NullMarked
package org.callwright.core.staff;

import org.jspecify.annotations.NullMarked;
