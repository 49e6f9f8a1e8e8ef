package org.callwright.core.returns;

import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param order as people know it, and {@code line} as it is shown there
 * @param sku null: the line's
 * @param requestedBy the customer who asks; null: who bought it
 */
public record NewReturn(
        ReturnKind kind,
        long order,
        int line,
        @Nullable Sku sku,
        int quantity,
        String reason,
        @Nullable Long requestedBy) {}
