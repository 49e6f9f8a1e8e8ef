package org.callwright.core.returns;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.product.Sku;

/**
 * What of an order can still come back: never more pieces than were bought, never more money than was paid. A bundle can
 * come back whole or in parts; either takes from the other.
 */
public final class ReturnLimits {
    private final Order order;
    private final List<ReturnRequest> others;

    /** @param others the order's other requests */
    public ReturnLimits(Order order, Collection<ReturnRequest> others) {
        this.order = order;
        this.others = List.copyOf(others);
    }

    /** @throws Refused when the order has no such line, or fewer pieces are left */
    public void check(ReturnRequest request) {
        int left = pieces(request.line(), request.sku());
        if (request.state().takesPieces() && request.quantity() > left) {
            throw Refused.value(
                    "quantity",
                    left == 0 ? "all of it has been returned" : "at most " + left + " can still be returned");
        }
        if (request.refund() != null) {
            checkRefund(request.refund());
        }
    }

    /** @throws Refused when more has been refunded then than was paid */
    void checkRefund(Money amount) {
        if (!amount.currency().equals(order.totals().currency())) {
            throw Refused.value(
                    "refund", "the order was paid in " + order.totals().currency());
        }
        if (order.paidAt() == null && !amount.isZero()) {
            throw Refused.value("refund", "the order has not been paid");
        }
        Money left = money();
        if (amount.isNegative() || amount.compareTo(left) > 0) {
            throw Refused.value("refund", "at most " + left + " can still be refunded");
        }
    }

    Money money() {
        Money refunded = Money.sum(
                others.stream()
                        .map(ReturnRequest::refund)
                        .filter(Objects::nonNull)
                        .toList(),
                order.totals().currency());
        return order.totals().paid().minus(refunded);
    }

    int pieces(int number, Sku sku) {
        OrderLine line = order.lines().stream()
                .filter(one -> one.line() == number)
                .findFirst()
                .orElseThrow(() -> Refused.value("line", "the order has no such line"));
        int whole = line.quantity() - taken(line, line.sku());
        if (sku.equals(line.sku())) {
            return whole - broken(line);
        }
        LineComponent component = line.components().stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> Refused.value("sku", "the line is of another SKU"));
        return whole * component.each() - taken(line, sku);
    }

    /** How many bundles lack a component. */
    private int broken(OrderLine line) {
        return line.components().stream()
                .mapToInt(component -> Math.ceilDiv(taken(line, component.sku()), component.each()))
                .max()
                .orElse(0);
    }

    private int taken(OrderLine line, Sku sku) {
        return others.stream()
                .filter(other -> other.line() == line.line() && other.sku().equals(sku))
                .filter(other -> other.state().takesPieces())
                .mapToInt(ReturnRequest::quantity)
                .sum();
    }
}
