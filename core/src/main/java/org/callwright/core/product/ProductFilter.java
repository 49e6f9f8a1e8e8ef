package org.callwright.core.product;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products are wanted; null means any.
 *
 * @param categories one of these: a category with the narrower ones ({@link CategoryTree#downwards})
 * @param delisted whether they are off the shelf now
 */
public record ProductFilter(
        @Nullable Set<CategoryId> categories,
        @Nullable Gtin gtin,
        @Nullable Boolean delisted) {
    public static final ProductFilter ALL = new ProductFilter(null, null, null);
}
