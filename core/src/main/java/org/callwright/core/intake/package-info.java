/** Takes files of customers, products, suppliers, orders and returns in: streamed, checked, all or nothing. */
@NullMarked
package org.callwright.core.intake;

import org.jspecify.annotations.NullMarked;
