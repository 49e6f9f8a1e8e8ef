package org.callwright.core.product;

import java.util.List;
import java.util.Set;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.ShipmentFilter;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;
import org.callwright.core.returns.ReturnFilter;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnState;
import org.callwright.core.returns.Returns;
import org.callwright.core.supplier.Suppliers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of what is sold, comes back or is shipped: what a page reads. */
class GoodsListCostTest {

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
    }

    @Test
    void a_page_of_what_is_sold_comes_back_or_is_shipped_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO category (id, name, created_at) SELECT CONCAT('c', seq), 'C', seq FROM seq_0_to_9");
        db.run(
                "INSERT INTO product (sku, name, category_id, off_shelf_at, created_at) SELECT CONCAT('S', LPAD(seq, 5, '0')),"
                        + " CONCAT('n', seq), CONCAT('c', seq % 10), IF(seq % 10 = 3, seq, NULL), seq FROM seq_1_to_5000");
        db.run("INSERT INTO supplier (id, name, contact, created_at) SELECT CONCAT('s', LPAD(seq, 5, '0')),"
                + " CONCAT('n', seq), '', seq FROM seq_1_to_5000");
        db.run(
                "INSERT INTO customer_order (id, platform, number, status, currency, items_total, discount_total, freight,"
                        + " paid_amount, placed_at, member_mark, points_mark, campaign_mark)"
                        + " SELECT seq, 'P', seq, 'PAID', 'CNY', 1, 0, 0, 1, seq, 0, 0, 0 FROM seq_1_to_5000");
        db.run("INSERT INTO shipment (order_id, placed_at, carrier, tracking, state)"
                + " SELECT seq, seq, CONCAT('C', seq % 10), seq, IF(seq % 10 = 3, 'TROUBLED', 'DELIVERED')"
                + " FROM seq_1_to_5000");
        db.run("INSERT INTO return_request (number, kind, state, order_id, line, sku, quantity, reason, opened_by,"
                + " requested_at, changed_at) SELECT CONCAT('R', seq), IF(seq % 10 = 3, 'CLAIM', 'RETURN'),"
                + " IF(seq % 10 = 3, 'APPROVED', 'REQUESTED'), seq, 1, CONCAT('S', seq % 10), 1, 'r', 'a', seq, seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE product, supplier, shipment, return_request, customer_order");
        Products products = db.bean(Products.class);
        Suppliers suppliers = db.bean(Suppliers.class);
        Shipments shipments = db.bean(Shipments.class);
        Returns returns = db.bean(Returns.class);

        for (ProductFilter filter : List.of(
                ProductFilter.ALL,
                new ProductFilter(Set.of(new CategoryId("c3")), null, null),
                new ProductFilter(null, null, true),
                new ProductFilter(null, null, false))) {
            cost.assertPagesAreCheap(filter, page -> products.list(filter, page), 15);
        }
        for (String sort : List.of("created", "name", "-name")) {
            cost.assertPagesAreCheap(sort, ListCost.sorted(sort, page -> products.list(ProductFilter.ALL, page)), 4);
            cost.assertPagesAreCheap(sort, ListCost.sorted(sort, page -> suppliers.list(null, page)), 4);
        }
        for (ShipmentFilter filter : List.of(
                ShipmentFilter.ALL,
                new ShipmentFilter(ShipmentState.TROUBLED, null, null, null),
                new ShipmentFilter(null, null, "C3", null))) {
            cost.assertPagesAreCheap(filter, page -> shipments.list(filter, page), 4);
        }
        for (ReturnFilter filter : List.of(
                ReturnFilter.ALL,
                new ReturnFilter(ReturnKind.CLAIM, null, null, null, null, null),
                new ReturnFilter(null, ReturnState.APPROVED, null, null, null, null),
                ReturnFilter.of(new Sku("S3")))) {
            cost.assertPagesAreCheap(filter, page -> returns.list(filter, page), 4);
        }
    }
}
