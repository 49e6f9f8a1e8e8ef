package org.callwright.core.returns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /**
     * Whether an order can have these lines, given what is, or is about to be, returned of it.
     *
     * @throws Refused naming the line and how many pieces were returned of it, when it would have fewer, or none
     */
    public static void checkLines(List<OrderLine> linesToBe, Collection<ReturnRequest> requests) {
        requests.stream()
                .filter(request -> request.state().takesPieces())
                .collect(Collectors.groupingBy(ReturnRequest::line, TreeMap::new, Collectors.toList()))
                .forEach((number, taken) -> {
                    Optional<OrderLine> line = linesToBe.stream()
                            .filter(one -> one.line() == number)
                            .findFirst();
                    if (line.filter(one -> covers(one, taken)).isEmpty()) {
                        throw Refused.state(
                                line.isEmpty() ? "lines.line" : "lines.quantity",
                                "of line " + number + " has been returned: " + pieces(taken)
                                        + "; it cannot be lowered below that");
                    }
                });
    }

    /**
     * Whether so much can have been paid, given what is, or is about to be, refunded of it.
     *
     * @throws Refused naming how much was refunded
     */
    public static void checkPaid(Money paidToBe, Collection<ReturnRequest> requests) {
        List<Money> refunds = refunds(requests);
        if (!refunds.stream().allMatch(refund -> refund.currency().equals(paidToBe.currency()))) {
            throw Refused.state("currency", "of the order has been refunded: " + refunds + "; it cannot be of another");
        }
        Money refunded = Money.sum(refunds, paidToBe.currency());
        if (refunded.compareTo(paidToBe) > 0) {
            throw Refused.state(
                    "paid", "of the order has been refunded: " + refunded + "; it cannot be lowered below that");
        }
    }

    private static List<Money> refunds(Collection<ReturnRequest> requests) {
        return requests.stream()
                .map(ReturnRequest::refund)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean covers(OrderLine line, Collection<ReturnRequest> taken) {
        boolean sameGoods = taken.stream()
                .allMatch(request -> request.sku().equals(line.sku())
                        || line.components().stream().anyMatch(one -> one.sku().equals(request.sku())));
        return sameGoods && line.quantity() - taken(taken, line.sku()) - broken(line, taken) >= 0;
    }

    /** Such as {@code 2 × CUP, 1 × KETTLE}: a bundle comes back in parts, too. */
    private static String pieces(Collection<ReturnRequest> taken) {
        Map<String, Integer> bySku = taken.stream()
                .collect(Collectors.groupingBy(
                        request -> request.sku().value(),
                        TreeMap::new,
                        Collectors.summingInt(ReturnRequest::quantity)));
        return bySku.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining(", "));
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
        Money refunded = Money.sum(refunds(others), order.totals().currency());
        return order.totals().paid().minus(refunded);
    }

    int pieces(int number, Sku sku) {
        OrderLine line = order.lines().stream()
                .filter(one -> one.line() == number)
                .findFirst()
                .orElseThrow(() -> Refused.value("line", "the order has no such line"));
        List<ReturnRequest> taken = others.stream()
                .filter(other -> other.line() == number)
                .filter(other -> other.state().takesPieces())
                .toList();
        int whole = line.quantity() - taken(taken, line.sku());
        if (sku.equals(line.sku())) {
            return whole - broken(line, taken);
        }
        LineComponent component = line.components().stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> Refused.value("sku", "the line is of another SKU"));
        return whole * component.each() - taken(taken, sku);
    }

    /** How many bundles lack a component. */
    private static int broken(OrderLine line, Collection<ReturnRequest> taken) {
        return line.components().stream()
                .mapToInt(component -> Math.ceilDiv(taken(taken, component.sku()), component.each()))
                .max()
                .orElse(0);
    }

    private static int taken(Collection<ReturnRequest> taken, Sku sku) {
        return taken.stream()
                .filter(other -> other.sku().equals(sku))
                .mapToInt(ReturnRequest::quantity)
                .sum();
    }
}
