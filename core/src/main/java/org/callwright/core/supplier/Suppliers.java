package org.callwright.core.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.CategoryId;
import org.jspecify.annotations.Nullable;

/** The suppliers as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Suppliers {
    Optional<Supplier> byId(SupplierId id);

    /**
     * By {@code created}, newest first, or by {@code name}.
     *
     * @param category those who supply exactly that one; null: any
     */
    Page<Supplier> list(@Nullable CategoryId category, PageRequest page);

    /** Who supplies each of these categories, by name; a category that nobody supplies is left out. */
    Map<CategoryId, List<Supplier>> ofCategories(Collection<CategoryId> categories);

    /** @throws org.callwright.core.change.Refused when the id is taken */
    Supplier insert(Supplier supplier);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    Supplier update(Supplier supplier);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    void remove(SupplierId id, long version);

    /**
     * Adds them, or replaces those that are there. One that says what is stored
     * stays as it is.
     *
     * @return how many were added or replaced
     */
    int put(List<Supplier> suppliers);
}
