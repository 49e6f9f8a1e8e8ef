package org.callwright.core.ticket;

import org.callwright.core.change.Refused;

/**
 * An order, a sub-order or a line of one, by the numbers that the shop gave: an order may live in another system, and is
 * linked all the same.
 *
 * @param order as an {@link OrderName} is written
 * @param subOrder empty for the whole order
 * @param line 0 for all lines
 */
public record OrderRef(String order, String subOrder, int line) {
    public OrderRef {
        if (order.isBlank() || letters(order) > 64) {
            throw Refused.value("order", "an order's number has 1 to 64 characters");
        }
        if (letters(subOrder) > 64) {
            throw Refused.value("subOrder", "a sub-order's number has at most 64 characters");
        }
        if (line < 0) {
            throw Refused.value("line", "lines are counted from 1");
        }
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    public OrderName name() {
        return OrderName.of(order);
    }
}
