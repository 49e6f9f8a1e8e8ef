/** Amounts of money, exact to the smallest unit of their currency. */
@NullMarked
package org.callwright.core.money;

import org.jspecify.annotations.NullMarked;
