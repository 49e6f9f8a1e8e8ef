package org.callwright.core.order;

import java.util.Collection;

/**
 * Who is linked to lines of orders, and goes by what these are of: told when an order is stored. Joins the caller's
 * transaction; blocks.
 */
public interface LinkedLines {
    /** The orders are about to be written. */
    Change before(Collection<OrderNumber> orders);

    /** What is to follow from it. */
    @FunctionalInterface
    interface Change {
        /** The orders have been written. */
        void after();
    }
}
