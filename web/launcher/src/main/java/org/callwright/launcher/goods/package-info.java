/** Goods for the demo: a public data set and what is made up beside it, as files that the import takes. */
@NullMarked
package org.callwright.launcher.goods;

import org.jspecify.annotations.NullMarked;
