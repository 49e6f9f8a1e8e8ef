package org.callwright.core.intake;

import java.util.Set;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Category;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.CategoryTree;

final class CategoryTaker implements RowTaker<Category> {
    private final Categories categories;

    CategoryTaker(Categories categories) {
        this.categories = categories;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CATEGORIES;
    }

    @Override
    public Set<String> columns() {
        return Columns.of("id", "name", "parent", "buyer");
    }

    @Override
    public Category read(Row row) {
        return row.make(() -> new Category(
                row.required("id", CategoryId::new),
                row.required("name"),
                row.optional("parent", CategoryId::new).orElse(null),
                row.optional("buyer", Columns::account).orElse(null),
                0));
    }

    @Override
    public Set<?> keys(Category category) {
        return Set.of(category.id());
    }

    /** Wider ones come before narrower ones in the file. */
    @Override
    public void write(Batch<Category> batch, String account) {
        CategoryTree tree = categories.heldTree();
        for (Batch.Entry<Category> entry : batch.entries()) {
            CategoryTree before = tree;
            try {
                tree = entry.row().make(() -> before.with(entry.item()));
            } catch (RowRejected e) {
                batch.reject(entry, e);
            }
        }
        batch.store(categories::put);
    }
}
