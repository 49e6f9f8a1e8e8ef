package org.callwright.core.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.callwright.core.audit.Audit;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Register;
import org.callwright.core.customer.Customers;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderRules;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipments;
import org.callwright.core.order.ToldLines;
import org.callwright.core.org.Store;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Products;
import org.callwright.core.returns.Returns;
import org.callwright.core.supplier.Suppliers;

/** Wires what takes files in. */
@Factory
final class IntakeFactory {
    private static final Duration TURN_WITHIN = Duration.ofMinutes(2);

    /** Where the rows of files go. */
    @Singleton
    record Stores(
            Categories categories,
            Suppliers suppliers,
            Products products,
            Customers customers,
            Register<Store> shops,
            Orders orders,
            Shipments shipments,
            Returns returns) {}

    @Singleton
    Intake intake(
            Stores stores,
            OrderRules rules,
            OrderFeatures features,
            ToldLines lines,
            SiteConfig site,
            Atomically atomically,
            Audit audit) {
        Times times = new Times(ZoneId.of(site.getZone()));
        return new Intake(
                List.of(
                        new CategoryTaker(stores.categories()),
                        new SupplierTaker(stores.suppliers(), stores.categories()),
                        new ProductTaker(stores.products(), stores.categories(), times),
                        new CustomerTaker(stores.customers(), new CallerIdReader(site.getRegion()), features),
                        new OrderTaker(
                                stores.orders(), stores.products(), stores.customers(), stores.shops(), rules, times),
                        new PromotionTaker(stores.orders(), rules),
                        new ShipmentTaker(stores.shipments(), stores.orders(), times),
                        new ReturnTaker(stores.returns(), stores.orders(), lines, times)),
                atomically,
                audit);
    }

    @Singleton
    Imports imports(Intake intake, ImportRuns runs, Clock clock) {
        return new Imports(intake, runs, clock, TURN_WITHIN);
    }

    @Singleton
    ForeignJson foreignJson(Stores stores, OrderRules rules, SiteConfig site) {
        Times times = new Times(ZoneId.of(site.getZone()));
        return new ForeignJson(
                new OrderTaker(stores.orders(), stores.products(), stores.customers(), stores.shops(), rules, times),
                new ProductTaker(stores.products(), stores.categories(), times));
    }
}
