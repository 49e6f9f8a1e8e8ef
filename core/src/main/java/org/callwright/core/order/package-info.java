/** Purchases: main and sub-orders, their lines, promotions and shipments. */
@NullMarked
package org.callwright.core.order;

import org.jspecify.annotations.NullMarked;
