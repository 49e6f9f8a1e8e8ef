package org.callwright.web.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderMarks;
import org.callwright.core.order.OrderPromotion;
import org.callwright.core.order.ToldLines;
import org.callwright.core.order.Totals;
import org.callwright.web.goods.Fields;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is shown. Names of things come from the business: digits in them are no telephone numbers. What this business
 * has switched off is absent.
 *
 * @param parent the main order that it is a part of
 */
@Serdeable
@Schema(name = "Order")
public record OrderView(
        @Schema(example = "4711") long id,
        @Schema(example = "SHOP") String platform,
        @Schema(example = "20260314-0042") String number,
        @Schema(example = "4710") @Nullable Long parent,
        @Schema(example = "1007") @Nullable Long customer,
        @Schema(example = "sh-nanjing-road") @Nullable String store,
        Marks marks,
        @Schema(example = "M20260001") @Nullable String member,
        @Schema(example = "0") @Nullable Long pointsSpent,
        @Schema(example = "18") @Nullable Long pointsEarned,
        @Schema(example = "CNY") String currency,
        @Schema(example = "179.00") String items,
        @Schema(example = "9.00") String discount,
        @Schema(example = "6.00") String freight,
        @Schema(example = "176.00") String paid,
        Instant placedAt,
        @Nullable Instant paidAt,
        List<Line> lines,
        List<OrderBody.Promotion> promotions,
        @Nullable List<OrderView> subs,
        @Nullable List<ShipmentView> shipments,
        long version) {
    /** What is seen at a glance. */
    @Serdeable
    @Schema(name = "OrderMarks")
    public record Marks(
            @Nullable Boolean member,
            @Nullable Boolean points,
            @Nullable Boolean campaign,
            @Schema(example = "PAID") String status) {
        static Marks of(OrderMarks marks, OrderFeatures features) {
            return new Marks(
                    features.members() ? marks.member() : null,
                    features.points() ? marks.points() : null,
                    features.campaigns() ? marks.campaign() : null,
                    marks.status().name());
        }
    }

    @Serdeable
    @Schema(name = "OrderLineView")
    public record Line(
            @Schema(example = "1") int line,
            @Schema(example = "KETTLE-17") String sku,
            @Schema(example = "电热水壶") String name,
            @Schema(example = "2") int quantity,
            @Schema(example = "89.50") String unitPrice,
            @Schema(example = "179.00") String total,
            @Nullable List<OrderBody.Component> components) {
        public static Line of(OrderLine line, OrderFeatures features) {
            return new Line(
                    line.line(),
                    line.sku().value(),
                    ShownText.of(line.name(), true),
                    line.quantity(),
                    Fields.shown(line.unitPrice()),
                    Fields.shown(line.total()),
                    features.bundles() && !line.components().isEmpty()
                            ? line.components().stream().map(Line::component).toList()
                            : null);
        }

        /** @param place where it is shown */
        public Line at(int place) {
            return new Line(place, sku, name, quantity, unitPrice, total, components);
        }

        private static OrderBody.Component component(LineComponent component) {
            return new OrderBody.Component(component.sku().value(), component.each());
        }
    }

    /** @param shipments absent: not asked for */
    public static OrderView of(
            Order order, OrderFeatures features, @Nullable List<ShipmentView> shipments, boolean unmasked) {
        Totals totals = order.totals();
        return new OrderView(
                order.id(),
                order.number().platform(),
                order.number().number(),
                features.subOrders() ? order.parent() : null,
                order.customer(),
                order.store(),
                Marks.of(order.marks(), features),
                features.members() ? ShownMember.of(order.loyalty().member(), unmasked) : null,
                features.points() ? order.loyalty().pointsSpent() : null,
                features.points() ? order.loyalty().pointsEarned() : null,
                totals.currency().getCurrencyCode(),
                Fields.shown(totals.items()),
                Fields.shown(totals.discount()),
                Fields.shown(totals.freight()),
                Fields.shown(totals.paid()),
                order.placedAt(),
                order.paidAt(),
                lines(order, features),
                order.promotions().stream().map(one -> promotion(one, features)).toList(),
                features.subOrders()
                        ? order.subs().stream()
                                .map(sub -> of(sub, features, null, unmasked))
                                .toList()
                        : null,
                shipments,
                order.version());
    }

    /** Where sub-orders are switched off, the goods of all of them, counted through: each sub-order begins with 1. */
    private static List<Line> lines(Order order, OrderFeatures features) {
        if (features.subOrders() || order.subs().isEmpty()) {
            return order.lines().stream().map(line -> Line.of(line, features)).toList();
        }
        List<OrderLine> all = ToldLines.folded(order);
        return IntStream.range(0, all.size())
                .mapToObj(place -> Line.of(all.get(place), features).at(place + 1))
                .toList();
    }

    private static OrderBody.Promotion promotion(OrderPromotion promotion, OrderFeatures features) {
        return new OrderBody.Promotion(
                promotion.code(),
                ShownText.of(promotion.name(), true),
                features.campaigns() ? promotion.campaign() : null,
                Fields.shown(promotion.discount()));
    }
}
