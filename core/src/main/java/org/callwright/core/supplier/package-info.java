/** Who supplies what, by category. */
@NullMarked
package org.callwright.core.supplier;

import org.jspecify.annotations.NullMarked;
