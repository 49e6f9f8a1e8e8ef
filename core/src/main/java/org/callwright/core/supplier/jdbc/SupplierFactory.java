package org.callwright.core.supplier.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.product.Categories;
import org.callwright.core.supplier.Sourcing;
import org.callwright.core.supplier.SupplierCommands;
import org.callwright.core.supplier.Suppliers;

@Factory
final class SupplierFactory {
    @Singleton
    Sourcing sourcing(Categories categories, Suppliers suppliers) {
        return new Sourcing(categories, suppliers);
    }

    @Singleton
    SupplierCommands supplierCommands(Suppliers suppliers, Categories categories, Audit audit, Atomically atomically) {
        return new SupplierCommands(suppliers, categories, audit, atomically);
    }
}
