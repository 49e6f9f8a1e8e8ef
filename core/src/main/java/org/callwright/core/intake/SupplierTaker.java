package org.callwright.core.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.callwright.core.product.Categories;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.CategoryTree;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierId;
import org.callwright.core.supplier.Suppliers;

final class SupplierTaker implements RowTaker<Supplier> {
    private final Suppliers suppliers;
    private final Categories categories;

    SupplierTaker(Suppliers suppliers, Categories categories) {
        this.suppliers = suppliers;
        this.categories = categories;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SUPPLIERS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of("id", "name", "contact", "categories");
    }

    @Override
    public Supplier read(Row row) {
        return row.make(() -> new Supplier(
                row.required("id", SupplierId::new),
                row.required("name"),
                row.text("contact").orElse(""),
                new LinkedHashSet<>(row.list("categories", CategoryId::new)),
                0));
    }

    @Override
    public Set<?> keys(Supplier supplier) {
        return Set.of(supplier.id());
    }

    @Override
    public void write(Batch<Supplier> batch, String account) {
        CategoryTree tree = categories.tree();
        for (Batch.Entry<Supplier> entry : batch.entries()) {
            if (!entry.item().categories().stream().allMatch(id -> tree.find(id).isPresent())) {
                batch.reject(entry, entry.row().rejected("categories", "a category is unknown"));
            }
        }
        batch.store(suppliers::put);
    }
}
