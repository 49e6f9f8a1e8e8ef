package org.callwright.core.ticket;

import org.callwright.core.change.Refused;

/**
 * An order, a sub-order or a line of one, by the numbers that the shop gave: an order may live in another system, and is
 * linked all the same.
 *
 * @param subOrder empty for the whole order
 * @param line 0 for all lines
 */
public record OrderRef(String order, String subOrder, int line) {
    public OrderRef {
        if (order.isBlank() || order.length() > 64) {
            throw Refused.value("order", "an order's number has 1 to 64 characters");
        }
        if (subOrder.length() > 64) {
            throw Refused.value("subOrder", "a sub-order's number has at most 64 characters");
        }
        if (line < 0) {
            throw Refused.value("line", "lines are counted from 1");
        }
    }
}
