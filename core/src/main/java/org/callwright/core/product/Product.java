package org.callwright.core.product;

import java.time.Instant;
import java.util.List;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold under a SKU of its own. What is null is not known, or does not apply: an insurance has no weight.
 *
 * @param gtin the number under the bar code
 * @param packaging what it comes in, as people say it
 * @param weight in grams, packaging included
 * @param onShelf since when it is offered
 * @param offShelf since when it is not offered any more; it may lie ahead
 * @param components not empty for a bundle: what is really handed over
 * @param version counts changes
 */
public record Product(
        Sku sku,
        String name,
        @Nullable Gtin gtin,
        @Nullable CategoryId category,
        String packaging,
        @Nullable Dimensions dimensions,
        @Nullable Integer weight,
        @Nullable Instant onShelf,
        @Nullable Instant offShelf,
        List<BundleComponent> components,
        long version) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PACKAGING = 200;
    private static final int HEAVIEST = 100_000_000;
    private static final int MOST_COMPONENTS = 50;

    public Product {
        components = List.copyOf(components);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.value("name", "a product's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (packaging.length() > LONGEST_PACKAGING) {
            throw Refused.value("packaging", "at most " + LONGEST_PACKAGING + " characters");
        }
        if (weight != null && (weight < 1 || weight > HEAVIEST)) {
            throw Refused.value("weight", "a weight is 1 to " + HEAVIEST + " g");
        }
        if (onShelf != null && offShelf != null && offShelf.isBefore(onShelf)) {
            throw Refused.value("offShelf", "off the shelf before it was on it");
        }
        if (components.size() > MOST_COMPONENTS) {
            throw Refused.value("components", "a bundle has at most " + MOST_COMPONENTS + " components");
        }
        if (components.stream().map(BundleComponent::sku).distinct().count() < components.size()) {
            throw Refused.value("components", "a component is there twice");
        }
        if (components.stream().anyMatch(component -> component.sku().equals(sku))) {
            throw Refused.value("components", "a bundle cannot contain itself");
        }
    }

    /** The same one, of this version. */
    public Product as(long otherVersion) {
        return new Product(
                sku, name, gtin, category, packaging, dimensions, weight, onShelf, offShelf, components, otherVersion);
    }

    public boolean isBundle() {
        return !components.isEmpty();
    }

    /** Whether it is not offered any more. */
    public boolean delisted(Instant now) {
        return offShelf != null && !offShelf.isAfter(now);
    }
}
