/** Products, categories and suppliers. */
@NullMarked
package org.callwright.web.goods;

import org.jspecify.annotations.NullMarked;
