package org.callwright.web.order;

import static java.util.stream.Collectors.toMap;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.money.Money;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderPromotion;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Totals;
import org.callwright.core.product.Sku;
import org.callwright.web.goods.Fields;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is given: with lines, or with sub-orders that have them. Amounts are texts, so that nothing rounds them.
 *
 * @param platform where it was placed; absent in a sub-order
 * @param customer our id of who bought it
 * @param currency absent in a sub-order
 * @param paid what has been paid, or has to be as long as {@code paidAt} is absent
 */
@Serdeable
@Schema(name = "OrderBody")
record OrderBody(
        @Schema(example = "SHOP") @Nullable String platform,
        @Schema(example = "20260314-0042") @NotNull String number,
        @Schema(example = "1007") @Nullable Long customer,
        @Schema(example = "sh-nanjing-road") @Nullable String store,
        @Schema(implementation = OrderStatus.class) @NotNull String status,
        @Schema(example = "M20260001") @Nullable String member,
        @Schema(example = "0") @Nullable Long pointsSpent,
        @Schema(example = "18") @Nullable Long pointsEarned,
        @Schema(example = "CNY") @Nullable String currency,
        @Schema(example = "179.00") @Nullable String items,
        @Schema(example = "9.00") @Nullable String discount,
        @Schema(example = "6.00") @Nullable String freight,
        @Schema(example = "176.00") @NotNull String paid,
        @Schema(example = "2026-03-14T04:00:00Z") @NotNull Instant placedAt,
        @Schema(example = "2026-03-14T04:01:00Z") @Nullable Instant paidAt,
        @Valid @Nullable List<Line> lines,
        @Valid @Nullable List<Promotion> promotions,
        @Valid @Nullable List<OrderBody> subs) {
    /** @param components absent: what the product consists of at the moment, if it is a bundle */
    @Serdeable
    @Schema(name = "OrderLine")
    record Line(
            @Schema(example = "1") int line,
            @Schema(example = "KETTLE-17") @NotNull String sku,
            @Schema(example = "电热水壶") @Nullable String name,
            @Schema(example = "2") int quantity,
            @Schema(example = "89.50") @NotNull String unitPrice,
            @Valid @Nullable List<Component> components) {
        OrderLine line(Currency money) {
            return new OrderLine(
                    line,
                    Fields.read("lines.sku", sku, Sku::new),
                    name == null ? "" : name,
                    quantity,
                    Fields.money("lines.unitPrice", unitPrice, money),
                    components == null
                            ? List.of()
                            : components.stream()
                                    .map(one -> new LineComponent(
                                            Fields.read("lines.components.sku", one.sku(), Sku::new), one.each()))
                                    .toList());
        }
    }

    /** @param each how many of it for one bundle */
    @Serdeable
    @Schema(name = "LineComponent")
    record Component(
            @Schema(example = "CUP") @NotNull String sku,
            @Schema(example = "6") int each) {}

    @Serdeable
    @Schema(name = "OrderPromotion")
    record Promotion(
            @Schema(example = "COUPON-9") @NotNull String code,
            @Schema(example = "满减 9 元") @Nullable String name,
            @Schema(example = "SPRING-26") @Nullable String campaign,
            @Schema(example = "9.00") @NotNull String discount) {
        OrderPromotion promotion(Currency money) {
            return new OrderPromotion(
                    code, name == null ? "" : name, campaign, Fields.money("promotions.discount", discount, money));
        }
    }

    /** In place of what is stored, which was shown like this: a member's number that comes back with its stars is left as it is. */
    OrderBody over(Order stored, boolean unmasked) {
        Map<String, Order> parts =
                stored.subs().stream().collect(toMap(sub -> sub.number().number(), sub -> sub));
        return new OrderBody(
                platform,
                number,
                customer,
                store,
                status,
                Objects.equals(ShownMember.of(stored.loyalty().member(), unmasked), member)
                        ? stored.loyalty().member()
                        : member,
                pointsSpent,
                pointsEarned,
                currency,
                items,
                discount,
                freight,
                paid,
                placedAt,
                paidAt,
                lines,
                promotions,
                subs == null
                        ? null
                        : subs.stream()
                                .map(sub -> {
                                    Order part = parts.get(sub.number());
                                    return part == null ? sub : sub.over(part, unmasked);
                                })
                                .toList());
    }

    /**
     * @param id 0 for a new one
     * @param version of the one that it replaces
     */
    Order order(long id, long version) {
        return order(
                id,
                version,
                Fields.read("platform", platform, OrderNumber::platform),
                Fields.read("currency", currency, Money::currency));
    }

    private Order order(long id, long version, String shop, Currency money) {
        List<OrderLine> ownLines = lines == null
                ? List.of()
                : lines.stream().map(one -> one.line(money)).toList();
        List<Order> ownSubs = subs == null
                ? List.of()
                : subs.stream().map(sub -> sub.order(0, 0, shop, money)).toList();
        return new Order(
                id,
                Fields.read("number", number, text -> new OrderNumber(shop, text)),
                null,
                customer,
                store,
                ProblemException.enumerated("status", status, OrderStatus.class),
                new Loyalty(member, pointsSpent == null ? 0 : pointsSpent, pointsEarned == null ? 0 : pointsEarned),
                totals(money, ownLines, ownSubs),
                placedAt,
                paidAt,
                ownLines,
                promotions == null
                        ? List.of()
                        : promotions.stream().map(one -> one.promotion(money)).toList(),
                ownSubs,
                version);
    }

    private Totals totals(Currency money, List<OrderLine> ownLines, List<Order> ownSubs) {
        Money sum = ownSubs.isEmpty()
                ? Money.sum(ownLines.stream().map(OrderLine::total).toList(), money)
                : Totals.sum(ownSubs.stream().map(Order::totals).toList(), money)
                        .items();
        return new Totals(
                items == null ? sum : Fields.money("items", items, money),
                Fields.moneyOrZero("discount", discount, money),
                Fields.moneyOrZero("freight", freight, money),
                Fields.money("paid", paid, money));
    }
}
