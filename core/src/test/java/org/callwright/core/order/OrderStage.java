package org.callwright.core.order;

import java.util.List;
import java.util.function.UnaryOperator;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.org.Store;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/** Orders of kettles, cups and tea sets on a real database. */
final class OrderStage {
    static final Actor WHO = Actor.SYSTEM;

    final TestDatabase db = TestDatabase.shared();
    final AuditNotes audit = new AuditNotes();
    final Orders orders = db.bean(Orders.class);
    final Shipments shipments = db.bean(Shipments.class);
    final OrderCommands commands;
    final long buyer;

    OrderStage() {
        buyer = db.bean(Customers.class).save(new Customer(0, "C7", "李娜", List.of(), null, null, ""));
        Products products = db.bean(Products.class);
        products.put(List.of(Purchase.product("KETTLE"), Purchase.product("CUP")));
        products.put(List.of(Purchase.product(
                "TEA-SET", new BundleComponent(new Sku("KETTLE"), 1), new BundleComponent(new Sku("CUP"), 6))));
        commands = new OrderCommands(
                orders,
                shipments,
                products,
                db.bean(Customers.class),
                db.register(Store.class),
                new OrderRules(OrderFeatures.ALL),
                audit,
                db.bean(Atomically.class));
    }

    List<String> numbers(OrderFilter from, UnaryOperator<OrderFilter> with) {
        return orders.list(with.apply(from), PageRequest.first(10)).items().stream()
                .map(order -> order.number().number())
                .toList();
    }

    static OrderFilter sku(String sku) {
        return new OrderFilter(null, null, null, null, null, null, null, null, null, null, new Sku(sku), null, null);
    }

    static OrderFilter shipped(@Nullable String sku, ShipmentState state) {
        return wanted(sku, state, null);
    }

    static OrderFilter wanted(@Nullable String sku, @Nullable ShipmentState state, @Nullable String campaign) {
        return new OrderFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sku == null ? null : new Sku(sku),
                state,
                null,
                campaign);
    }

    static Shipment shipment(long order, String tracking, ShipmentState state) {
        return new Shipment(0, order, "SF", tracking, state, null, null, 0);
    }

    /** 2 tea sets in one parcel and three cups in the other. */
    static Purchase tree(String number) {
        return Purchase.of(number)
                .sub(Purchase.of(number + "-1").line("TEA-SET", 2, "99.00").discount("9.00"))
                .sub(Purchase.of(number + "-2").line("CUP", 3, "10.00").freight("6.00"))
                .discount("9.00")
                .freight("6.00")
                .promotion("SPRING", "SPRING-26", "9.00");
    }
}
