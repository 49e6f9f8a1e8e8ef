/** Where answers about customers, orders and products come from: our own store, and the systems of the business. */
@NullMarked
package org.callwright.core.source;

import org.jspecify.annotations.NullMarked;
