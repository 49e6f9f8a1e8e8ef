package org.callwright.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A purchase. A platform may split it, by warehouse or seller: then this is the main order, its sub-orders have the lines,
 * and their totals add up to its own. There is one level of sub-orders. How it is shipped is another matter: see
 * {@link Shipment}. Immutable.
 *
 * @param id ours; 0 as long as it has not been stored
 * @param parent the main order that this one is a part of
 * @param customer who bought it, if that is known
 * @param store the shop that sold it, if it was one
 * @param paidAt null as long as it is unpaid
 * @param lines none when there are sub-orders
 * @param promotions what explains the discount, or a part of it
 * @param subs empty for a sub-order, and when the order was not split
 * @param version counts changes
 */
public record Order(
        long id,
        OrderNumber number,
        @Nullable Long parent,
        @Nullable Long customer,
        @Nullable String store,
        OrderStatus status,
        Loyalty loyalty,
        Totals totals,
        Instant placedAt,
        @Nullable Instant paidAt,
        List<OrderLine> lines,
        List<OrderPromotion> promotions,
        List<Order> subs,
        long version) {
    /** More lines, sub-orders or promotions than a person can go through on the phone are a mistake. */
    public static final int MOST_LINES = 999;

    public static final int MOST_SUBS = 100;
    private static final int MOST_PROMOTIONS = 50;

    public Order {
        lines = List.copyOf(lines);
        promotions = List.copyOf(promotions);
        subs = List.copyOf(subs);
        if (paidAt != null && paidAt.isBefore(placedAt)) {
            throw Refused.value("paidAt", "paid before it was placed");
        }
        if (store != null && !store.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw Refused.value("store", "a store's id: 1 to 40 of A-Z, a-z, 0-9, '.', '_' and '-'");
        }
        requireParts(lines, promotions, subs);
        requireSums(totals, lines, promotions, subs);
    }

    public OrderMarks marks() {
        boolean campaign = promotions.stream().anyMatch(promotion -> promotion.campaign() != null)
                || subs.stream().anyMatch(sub -> sub.marks().campaign());
        return new OrderMarks(loyalty.member() != null, loyalty.points(), campaign, status);
    }

    /**
     * How many of each SKU are bought, components of bundles included, however many lines have it.
     *
     * @throws Refused when they are more than anybody counts
     */
    public Map<Sku, Integer> pieces() {
        Map<Sku, Integer> pieces = new TreeMap<>();
        try {
            for (OrderLine line : lines) {
                pieces.merge(line.sku(), line.quantity(), Math::addExact);
                for (LineComponent component : line.components()) {
                    pieces.merge(
                            component.sku(), Math.multiplyExact(component.each(), line.quantity()), Math::addExact);
                }
            }
        } catch (ArithmeticException e) {
            throw Refused.value("lines.quantity", "more pieces of one SKU than can be counted");
        }
        return pieces;
    }

    /** The same order, and its sub-orders, of this customer, or of nobody that is known. */
    public Order boughtBy(@Nullable Long who) {
        return new Order(
                id,
                number,
                parent,
                who,
                store,
                status,
                loyalty,
                totals,
                placedAt,
                paidAt,
                lines,
                promotions,
                subs.stream().map(sub -> sub.boughtBy(who)).toList(),
                version);
    }

    /**
     * The same order with this promotion, in place of one of its code if there is such.
     *
     * @param which this order or one of its sub-orders
     */
    public Order promoted(OrderNumber which, OrderPromotion promotion) {
        boolean mine = number.equals(which);
        List<OrderPromotion> others = promotions.stream()
                .filter(other -> !other.code().equals(promotion.code()))
                .toList();
        return new Order(
                id,
                number,
                parent,
                customer,
                store,
                status,
                loyalty,
                totals,
                placedAt,
                paidAt,
                lines,
                mine ? Stream.concat(others.stream(), Stream.of(promotion)).toList() : promotions,
                mine
                        ? subs
                        : subs.stream()
                                .map(sub -> sub.promoted(which, promotion))
                                .toList(),
                version);
    }

    Order with(List<OrderPromotion> otherPromotions) {
        return with(loyalty, lines, otherPromotions, subs);
    }

    Order with(List<OrderLine> otherLines, List<Order> otherSubs) {
        return with(loyalty, otherLines, promotions, otherSubs);
    }

    Order with(
            Loyalty otherLoyalty,
            List<OrderLine> otherLines,
            List<OrderPromotion> otherPromotions,
            List<Order> otherSubs) {
        return new Order(
                id,
                number,
                parent,
                customer,
                store,
                status,
                otherLoyalty,
                totals,
                placedAt,
                paidAt,
                otherLines,
                otherPromotions,
                otherSubs,
                version);
    }

    private static void requireParts(List<OrderLine> lines, List<OrderPromotion> promotions, List<Order> subs) {
        if (lines.size() > MOST_LINES) {
            throw Refused.value("lines", "at most " + MOST_LINES + " lines");
        }
        if (lines.isEmpty() == subs.isEmpty()) {
            throw Refused.value("lines", "an order has lines or sub-orders, one of the two");
        }
        if (lines.stream().map(OrderLine::line).distinct().count() < lines.size()) {
            throw Refused.value("lines.line", "a line's number is there twice");
        }
        if (promotions.size() > MOST_PROMOTIONS) {
            throw Refused.value("promotions", "at most " + MOST_PROMOTIONS + " promotions");
        }
        if (promotions.stream().map(OrderPromotion::code).distinct().count() < promotions.size()) {
            throw Refused.value("promotions.code", "a promotion is there twice");
        }
        if (subs.size() > MOST_SUBS) {
            throw Refused.value("subs", "at most " + MOST_SUBS + " sub-orders");
        }
        if (subs.stream().anyMatch(sub -> !sub.subs().isEmpty())) {
            throw Refused.value("subs", "a sub-order has no sub-orders of its own");
        }
        if (subs.stream().map(Order::number).distinct().count() < subs.size()) {
            throw Refused.value("subs.number", "a sub-order is there twice");
        }
    }

    private static void requireSums(
            Totals totals, List<OrderLine> lines, List<OrderPromotion> promotions, List<Order> subs) {
        if (!subs.isEmpty()) {
            requireSubSums(totals, subs);
        } else if (lines.stream().anyMatch(line -> !line.unitPrice().currency().equals(totals.currency()))) {
            throw Refused.value("lines.unitPrice", "an order has one currency");
        } else {
            Money sum = Money.sum(lines.stream().map(OrderLine::total).toList(), totals.currency());
            if (!sum.equals(totals.items())) {
                throw Refused.value("items", "the lines add up to " + sum + ", not to " + totals.items());
            }
        }
        Money explained =
                Money.sum(promotions.stream().map(OrderPromotion::discount).toList(), totals.currency());
        if (explained.compareTo(totals.discount()) > 0) {
            throw Refused.value(
                    "promotions.discount",
                    "the promotions take off " + explained + ", more than the order's " + totals.discount());
        }
    }

    private static void requireSubSums(Totals totals, List<Order> subs) {
        if (subs.stream().anyMatch(sub -> !sub.totals().currency().equals(totals.currency()))) {
            throw Refused.value("subs.currency", "an order has one currency");
        }
        Totals sum = Totals.sum(subs.stream().map(Order::totals).toList(), totals.currency());
        requireEqual("items", sum.items(), totals.items());
        requireEqual("discount", sum.discount(), totals.discount());
        requireEqual("freight", sum.freight(), totals.freight());
        requireEqual("paid", sum.paid(), totals.paid());
    }

    private static void requireEqual(String field, Money sum, Money own) {
        if (!sum.equals(own)) {
            throw Refused.value(field, "the sub-orders add up to " + sum + ", not to " + own);
        }
    }
}
