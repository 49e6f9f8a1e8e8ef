package org.callwright.core.returns;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.order.ToldLines;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;

/** An order of three cups and a tea set on a real database, and what may be done with returns of it. */
final class ReturnStage {
    static final Actor AGENT = new Actor(
            "a01",
            "Ann",
            null,
            Set.of(),
            null,
            new Grants(Map.of(Permission.RETURN_READ, Scope.ALL, Permission.RETURN_WRITE, Scope.ALL)));
    static final Actor CHIEF = new Actor("chief", "Song", null, Set.of(), null, Grants.all());

    final AuditNotes audit = new AuditNotes();
    final TestDatabase db = TestDatabase.shared();
    final Orders orders = db.bean(Orders.class);
    final Returns returns = db.bean(Returns.class);
    final ReturnCommands commands;
    final Order order;
    final long buyer;

    ReturnStage() {
        buyer = db.bean(Customers.class).save(new Customer(0, "C7", "李娜", List.of(), null, null, ""));
        db.bean(Products.class)
                .put(List.of(Purchase.product("CUP"), Purchase.product("KETTLE"), Purchase.product("TEA-SET")));
        orders.put(List.of(Purchase.of("M1")
                .line("CUP", 3, "10.00")
                .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6))
                .customer(buyer)
                .order()));
        order = orders.byNumber(new OrderNumber("SHOP", "M1")).orElseThrow();
        commands = new ReturnCommands(
                returns,
                orders,
                db.bean(ToldLines.class),
                db.bean(Customers.class),
                audit,
                db.bean(Atomically.class),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    /** Some of the three cups. */
    NewReturn wanted(int quantity) {
        return new NewReturn(ReturnKind.RETURN, order.id(), 1, new Sku("CUP"), quantity, "does not fit", null);
    }
}
