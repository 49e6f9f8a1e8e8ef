/** How text is taken apart to be found again. */
@NullMarked
package org.callwright.core.search;

import org.jspecify.annotations.NullMarked;
