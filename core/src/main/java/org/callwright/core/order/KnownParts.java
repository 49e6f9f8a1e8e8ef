package org.callwright.core.order;

import java.util.Map;
import java.util.Set;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;

/**
 * What an order names, as far as it is there.
 *
 * @param products by SKU
 * @param stores their ids
 */
public record KnownParts(Map<Sku, Product> products, Set<String> stores) {
    public KnownParts {
        products = Map.copyOf(products);
        stores = Set.copyOf(stores);
    }
}
