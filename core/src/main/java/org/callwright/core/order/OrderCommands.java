package org.callwright.core.order;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.customer.Customers;
import org.callwright.core.org.Store;
import org.callwright.core.product.Products;
import org.jspecify.annotations.Nullable;

/** What people do to orders and shipments. Each is one step with its audit entry. Blocks; thread-safe. */
public final class OrderCommands {
    private static final String ORDER = "order";
    private static final String SHIPMENT = "shipment";

    private final Orders orders;
    private final Shipments shipments;
    private final Products products;
    private final Customers customers;
    private final Register<Store> stores;
    private final OrderRules rules;
    private final Audit audit;
    private final Atomically atomically;

    public OrderCommands(
            Orders orders,
            Shipments shipments,
            Products products,
            Customers customers,
            Register<Store> stores,
            OrderRules rules,
            Audit audit,
            Atomically atomically) {
        this.orders = orders;
        this.shipments = shipments;
        this.products = products;
        this.customers = customers;
        this.stores = stores;
        this.rules = rules;
        this.audit = audit;
        this.atomically = atomically;
    }

    /** @throws Refused when its number is taken, a SKU or a store is unknown, or it uses what is switched off */
    public Order create(Actor who, Order order) {
        who.require(Permission.ORDER_WRITE);
        return atomically.run(() -> {
            Order stored = orders.insert(admitted(order, null));
            audit.record(who, "order.created", ORDER, String.valueOf(stored.id()), Map.of());
            return stored;
        });
    }

    /**
     * Replaces a main order with all its sub-orders. What is switched off was not seen, and stays as it is.
     *
     * @throws Refused when it is a sub-order: it would not add up to its main order any more
     * @throws org.callwright.core.change.Outdated when it has another version by now
     */
    public Order replace(Actor who, Order order) {
        who.require(Permission.ORDER_WRITE);
        return atomically.run(() -> {
            requireMain(order.id());
            Order before = orders.byId(order.id()).orElse(null);
            Order stored = orders.update(rules.unseen(admitted(order, before), before));
            audit.record(who, "order.changed", ORDER, String.valueOf(stored.id()), Map.of());
            return stored;
        });
    }

    /** @param paidAt null: as it was */
    public void mark(Actor who, long id, long version, OrderStatus status, @Nullable Instant paidAt) {
        who.require(Permission.ORDER_WRITE);
        atomically.run(() -> {
            requirePaidAfterwards(id, paidAt);
            orders.mark(id, version, status, paidAt);
            audit.record(who, "order.marked", ORDER, String.valueOf(id), Map.of("status", status.name()));
        });
    }

    /** Removes a main order and its sub-orders. */
    public void remove(Actor who, long id, long version) {
        who.require(Permission.ORDER_WRITE);
        atomically.run(() -> {
            requireMain(id);
            orders.remove(id, version);
            audit.record(who, "order.removed", ORDER, String.valueOf(id), Map.of());
        });
    }

    public Shipment create(Actor who, Shipment shipment) {
        who.require(Permission.ORDER_WRITE);
        return atomically.run(() -> {
            Shipment stored = shipments.insert(shipment);
            audit.record(who, "shipment.created", SHIPMENT, String.valueOf(stored.id()), Map.of());
            return stored;
        });
    }

    public Shipment replace(Actor who, Shipment shipment) {
        who.require(Permission.ORDER_WRITE);
        return atomically.run(() -> {
            Shipment stored = shipments.update(shipment);
            audit.record(
                    who,
                    "shipment.changed",
                    SHIPMENT,
                    String.valueOf(stored.id()),
                    Map.of("state", stored.state().name()));
            return stored;
        });
    }

    public void removeShipment(Actor who, long id, long version) {
        who.require(Permission.ORDER_WRITE);
        atomically.run(() -> {
            shipments.remove(id, version);
            audit.record(who, "shipment.removed", SHIPMENT, String.valueOf(id), Map.of());
        });
    }

    private Order admitted(Order order, @Nullable Order before) {
        if (order.customer() != null && customers.byId(order.customer()).isEmpty()) {
            throw Refused.value("customer", "there is no such customer");
        }
        return rules.admit(
                order,
                new KnownParts(products.bySkus(OrderRules.skus(order)), known(OrderRules.stores(order))),
                before);
    }

    private Set<String> known(Set<String> named) {
        return named.stream().filter(id -> stores.byId(id).isPresent()).collect(Collectors.toSet());
    }

    private void requirePaidAfterwards(long id, @Nullable Instant paidAt) {
        boolean tooEarly = paidAt != null
                && orders.byId(id)
                        .map(order -> paidAt.isBefore(order.placedAt()))
                        .orElse(false);
        if (tooEarly) {
            throw Refused.value("paidAt", "paid before it was placed");
        }
    }

    private void requireMain(long id) {
        if (orders.byId(id).map(Order::parent).isPresent()) {
            throw Refused.state("id", "this is a sub-order: change its main order");
        }
    }
}
