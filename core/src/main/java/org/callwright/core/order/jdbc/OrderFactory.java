package org.callwright.core.order.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Register;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.OrderCommands;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderRules;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipments;
import org.callwright.core.order.ToldLines;
import org.callwright.core.org.Store;
import org.callwright.core.product.Products;

@Factory
final class OrderFactory {
    @Singleton
    OrderRules orderRules(OrderFeatures features) {
        return new OrderRules(features);
    }

    @Singleton
    ToldLines toldLines(Orders orders, OrderFeatures features) {
        return new ToldLines(orders, features);
    }

    @Singleton
    OrderCommands orderCommands(
            Orders orders,
            Shipments shipments,
            Products products,
            Customers customers,
            Register<Store> stores,
            OrderRules rules,
            Audit audit,
            Atomically atomically) {
        return new OrderCommands(orders, shipments, products, customers, stores, rules, audit, atomically);
    }
}
