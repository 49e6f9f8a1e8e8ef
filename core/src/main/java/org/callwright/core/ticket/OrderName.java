package org.callwright.core.ticket;

import org.callwright.core.order.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * An order as people name it: {@code SHOP/10100}, or the number alone, which several platforms may have given.
 *
 * @param platform null: any
 * @param number what the platform calls it
 */
public record OrderName(@Nullable String platform, String number) {
    private static final char OF = '/';

    /** What can be no platform and number is a number, of some other system. */
    public static OrderName of(String text) {
        int slash = text.indexOf(OF);
        if (slash < 0) {
            return new OrderName(null, text);
        }
        try {
            OrderNumber order = new OrderNumber(text.substring(0, slash), text.substring(slash + 1));
            return new OrderName(order.platform(), order.number());
        } catch (IllegalArgumentException e) {
            return new OrderName(null, text);
        }
    }

    /** How an order of that platform is named in full. */
    public static String full(String platform, String number) {
        return platform + OF + number;
    }

    /** Whether both can be of one order. */
    public boolean mayBe(OrderName other) {
        return number.equals(other.number)
                && (platform == null || other.platform == null || platform.equals(other.platform));
    }
}
