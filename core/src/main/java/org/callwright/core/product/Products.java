package org.callwright.core.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/**
 * The products as stored. One that was removed is found no more, but its SKU stays taken: orders and tickets name it.
 * Blocks; fails with a runtime exception while the database is away.
 */
public interface Products {
    Optional<Product> bySku(Sku sku);

    /** Unknown ones are left out. */
    Map<Sku, Product> bySkus(Collection<Sku> skus);

    /** By {@code created}, newest first, or by {@code name}. */
    Page<Product> list(ProductFilter filter, PageRequest page);

    /** @throws org.callwright.core.change.Refused when the SKU is taken, by a removed one too */
    Product insert(Product product);

    /**
     * Replaces the product of that SKU.
     *
     * @throws org.callwright.core.change.Outdated when the stored one is of another version
     */
    Product update(Product product);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    void remove(Sku sku, long version);

    /**
     * Adds them, or replaces those that are there, removed ones too; of a SKU that comes twice the last one stays. One that says what is stored
     * stays as it is.
     *
     * @return how many were added or replaced
     */
    int put(List<Product> products);
}
