package org.callwright.core.order;

import org.callwright.core.change.Refused;
import org.callwright.core.product.Sku;

/**
 * A thing that was handed over as part of a bundle.
 *
 * @param each how many of it for one bundle
 */
public record LineComponent(Sku sku, int each) {
    private static final int MOST = 10_000;

    public LineComponent {
        if (each < 1 || each > MOST) {
            throw Refused.value("components.each", "1 to " + MOST);
        }
    }
}
