package org.callwright.core.product;

import org.jspecify.annotations.Nullable;

/**
 * Which products are wanted; null means any.
 *
 * @param category exactly that one, not the narrower ones
 * @param delisted whether they are off the shelf now
 */
public record ProductFilter(
        @Nullable CategoryId category,
        @Nullable Gtin gtin,
        @Nullable Boolean delisted) {
    public static final ProductFilter ALL = new ProductFilter(null, null, null);
}
