package org.callwright.core.returns;

import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/** Which requests are wanted; null means any. */
public record ReturnFilter(
        @Nullable ReturnKind kind,
        @Nullable ReturnState state,
        @Nullable Sku sku,
        @Nullable Long order,
        @Nullable Long customer,
        @Nullable String number) {
    public static final ReturnFilter ALL = new ReturnFilter(null, null, null, null, null, null);

    /** What came back of one product. */
    public static ReturnFilter of(Sku sku) {
        return new ReturnFilter(null, null, sku, null, null, null);
    }
}
