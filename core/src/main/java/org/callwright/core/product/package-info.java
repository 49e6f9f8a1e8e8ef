/** What is sold: products by SKU, what bundles consist of, and the tree of categories. */
@NullMarked
package org.callwright.core.product;

import org.jspecify.annotations.NullMarked;
