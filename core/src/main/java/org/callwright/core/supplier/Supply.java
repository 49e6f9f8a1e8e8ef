package org.callwright.core.supplier;

import java.util.List;
import org.callwright.core.product.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * Where something comes from.
 *
 * @param category the one that the suppliers were found at: the product's own or the nearest wider one that has any; null
 *     when none has, which in some trades is how it should be
 * @param suppliers empty when none applies
 * @param buyer the account of who buys it; null when nobody does
 */
public record Supply(
        @Nullable CategoryId category,
        List<Supplier> suppliers,
        @Nullable String buyer) {
    /** Nothing applies. */
    public static final Supply NONE = new Supply(null, List.of(), null);

    public Supply {
        suppliers = List.copyOf(suppliers);
    }
}
