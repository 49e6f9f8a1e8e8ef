package org.callwright.web.order;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.product.Sku;
import org.callwright.web.goods.Fields;
import org.callwright.web.listing.Instants;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted.
 *
 * @param from placed then or later
 * @param to placed before that
 * @param member, points, campaign whether they have that mark
 * @param campaignCode of a campaign that one of their promotions is of; a main order's own, or a sub-order's
 * @param sku in a line of theirs, or in a bundle
 * @param shipment the state of one of their shipments
 * @param main true: no sub-orders; false: sub-orders only
 */
@Introspected
record OrderQuery(
        @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable
        String from,

        @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable
        String to,

        @Parameter(example = "1007") @QueryValue @Nullable Long customer,
        @Parameter(example = "SHOP") @QueryValue @Nullable String platform,

        @Parameter(example = "20260314-0042") @QueryValue @Nullable
        String number,

        @Parameter(example = "sh-nanjing-road") @QueryValue @Nullable
        String store,

        @Parameter(schema = @Schema(implementation = OrderStatus.class)) @QueryValue @Nullable
        String status,

        @QueryValue @Nullable Boolean member,
        @QueryValue @Nullable Boolean points,
        @QueryValue @Nullable Boolean campaign,

        @Parameter(example = "SPRING-26") @QueryValue @Nullable
        String campaignCode,

        @Parameter(example = "KETTLE-17") @QueryValue @Nullable
        String sku,

        @Parameter(schema = @Schema(implementation = ShipmentState.class)) @QueryValue @Nullable
        String shipment,

        @QueryValue @Nullable Boolean main) {
    OrderFilter filter(OrderFeatures features) {
        require(features.members(), "member", member);
        require(features.points(), "points", points);
        require(features.campaigns(), "campaign", campaign);
        require(features.campaigns(), "campaignCode", campaignCode);
        require(features.subOrders(), "main", main);
        return new OrderFilter(
                Instants.parse("from", from),
                Instants.parse("to", to),
                customer,
                Fields.optional("platform", platform, OrderNumber::platform),
                number,
                store,
                status == null ? null : ProblemException.enumerated("status", status, OrderStatus.class),
                member,
                points,
                campaign,
                Fields.optional("sku", sku, Sku::new),
                shipment == null ? null : ProblemException.enumerated("shipment", shipment, ShipmentState.class),
                main,
                campaignCode);
    }

    private static void require(boolean switchedOn, String field, @Nullable Object asked) {
        if (asked != null && !switchedOn) {
            throw ProblemException.invalid(field, "this is switched off here");
        }
    }
}
