package org.callwright.core.supplier;

import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.product.Categories;
import org.callwright.core.product.CategoryTree;

/** What people do to suppliers. Each is one step with its audit entry. Blocks; thread-safe. */
public final class SupplierCommands {
    private final Suppliers suppliers;
    private final Categories categories;
    private final Audit audit;
    private final Atomically atomically;

    public SupplierCommands(Suppliers suppliers, Categories categories, Audit audit, Atomically atomically) {
        this.suppliers = suppliers;
        this.categories = categories;
        this.audit = audit;
        this.atomically = atomically;
    }

    /** @throws Refused when the id is taken or a category is unknown */
    public Supplier create(Actor who, Supplier supplier) {
        who.require(Permission.SUPPLIER_WRITE);
        return atomically.run(() -> {
            requireKnown(supplier);
            Supplier stored = suppliers.insert(supplier);
            audit.record(who, "supplier.created", "supplier", supplier.id().value(), Map.of());
            return stored;
        });
    }

    /** @throws org.callwright.core.change.Outdated when it has another version by now */
    public Supplier replace(Actor who, Supplier supplier) {
        who.require(Permission.SUPPLIER_WRITE);
        return atomically.run(() -> {
            requireKnown(supplier);
            Supplier stored = suppliers.update(supplier);
            audit.record(who, "supplier.changed", "supplier", supplier.id().value(), Map.of());
            return stored;
        });
    }

    public void remove(Actor who, SupplierId id, long version) {
        who.require(Permission.SUPPLIER_WRITE);
        atomically.run(() -> {
            suppliers.remove(id, version);
            audit.record(who, "supplier.removed", "supplier", id.value(), Map.of());
        });
    }

    private void requireKnown(Supplier supplier) {
        CategoryTree tree = categories.tree();
        if (!supplier.categories().stream().allMatch(id -> tree.find(id).isPresent())) {
            throw Refused.value("categories", "a category is unknown");
        }
    }
}
