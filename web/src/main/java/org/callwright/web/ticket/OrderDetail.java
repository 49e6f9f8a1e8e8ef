package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.block.Block;
import org.callwright.web.goods.ProductView;
import org.callwright.web.goods.ReturnRateView;
import org.callwright.web.order.OrderView;
import org.callwright.web.returns.ReturnView;
import org.jspecify.annotations.Nullable;

/**
 * A line of a linked order, and what is known of what was sold.
 *
 * @param number of the order or sub-order that has the line; where sub-orders are switched off, of the whole order
 * @param product with its supply; absent for who may not read products
 * @param returns absent for who may not read returns
 */
@Serdeable
@Schema(name = "OrderDetail")
record OrderDetail(
        @Schema(example = "SHOP") String platform,
        @Schema(example = "20260314-0042") String number,
        OrderView.Line line,
        @Nullable Block<ProductView> product,
        @Nullable Block<Returned> returns) {
    /**
     * How often it came back, to whomever it was sold.
     *
     * @param latest newest first
     */
    @Serdeable
    @Schema(name = "ReturnHistory")
    record Returned(ReturnRateView rate, List<ReturnView> latest) {}

    static OrderDetail of(
            LinkedOrders.Line line,
            OrderFeatures features,
            @Nullable Block<ProductView> product,
            @Nullable Block<Returned> returns) {
        return new OrderDetail(
                line.order().platform(),
                line.order().number(),
                OrderView.Line.of(line.line(), features).at(line.place()),
                product,
                returns);
    }
}
