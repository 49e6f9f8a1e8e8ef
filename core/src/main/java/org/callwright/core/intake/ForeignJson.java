package org.callwright.core.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.callwright.core.order.Order;
import org.callwright.core.product.Product;

/** Reads single objects in the form of the import's JSON lines, and checks them as it does, without storing anything. */
public final class ForeignJson {
    private final OrderTaker orders;
    private final ProductTaker products;

    ForeignJson(OrderTaker orders, ProductTaker products) {
        this.orders = orders;
        this.products = products;
    }

    /** @throws IllegalArgumentException saying which field is at fault */
    public Order order(ObjectNode json) {
        try {
            return orders.read(JsonRows.row(1, "", json)).order();
        } catch (RowRejected e) {
            throw unusable(e);
        }
    }

    /** @throws IllegalArgumentException saying which field is at fault */
    public Product product(ObjectNode json) {
        try {
            Row row = JsonRows.row(1, "", json);
            row.check(products.columns());
            return products.read(row);
        } catch (RowRejected e) {
            throw unusable(e);
        }
    }

    private static IllegalArgumentException unusable(RowRejected why) {
        return new IllegalArgumentException(
                why.error().column() + " " + why.error().message(), why);
    }
}
