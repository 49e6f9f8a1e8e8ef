package org.callwright.core.product;

import org.callwright.core.change.Refused;

/**
 * One of the things that a bundle consists of.
 *
 * @param quantity how many of it are in one bundle
 */
public record BundleComponent(Sku sku, int quantity) {
    private static final int MOST = 10_000;

    public BundleComponent {
        if (quantity < 1 || quantity > MOST) {
            throw Refused.value("components.quantity", "a bundle has 1 to " + MOST + " of a component");
        }
    }
}
