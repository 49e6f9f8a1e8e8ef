package org.callwright.core.product;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;

/** What people do to products and categories. Each is one step with its audit entry. Blocks; thread-safe. */
public final class CatalogCommands {
    private final Products products;
    private final Categories categories;
    private final Audit audit;
    private final Atomically atomically;

    public CatalogCommands(Products products, Categories categories, Audit audit, Atomically atomically) {
        this.products = products;
        this.categories = categories;
        this.audit = audit;
        this.atomically = atomically;
    }

    /** @throws Refused when the SKU is taken, or the category or a component is unknown */
    public Product create(Actor who, Product product) {
        who.require(Permission.PRODUCT_WRITE);
        return atomically.run(() -> {
            requireKnown(product);
            Product stored = products.insert(product);
            audit.record(who, "product.created", "product", product.sku().value(), Map.of());
            return stored;
        });
    }

    /** @throws org.callwright.core.change.Outdated when it has another version by now */
    public Product replace(Actor who, Product product) {
        who.require(Permission.PRODUCT_WRITE);
        return atomically.run(() -> {
            requireKnown(product);
            Product stored = products.update(product);
            audit.record(who, "product.changed", "product", product.sku().value(), Map.of());
            return stored;
        });
    }

    public void remove(Actor who, Sku sku, long version) {
        who.require(Permission.PRODUCT_WRITE);
        atomically.run(() -> {
            products.remove(sku, version);
            audit.record(who, "product.removed", "product", sku.value(), Map.of());
        });
    }

    public Category create(Actor who, Category category) {
        who.require(Permission.PRODUCT_WRITE);
        return atomically.run(() -> {
            categories.heldTree().with(category);
            Category stored = categories.insert(category);
            audit.record(who, "category.created", "category", category.id().value(), Map.of());
            return stored;
        });
    }

    public Category replace(Actor who, Category category) {
        who.require(Permission.PRODUCT_WRITE);
        return atomically.run(() -> {
            categories.heldTree().with(category);
            Category stored = categories.update(category);
            audit.record(who, "category.changed", "category", category.id().value(), Map.of());
            return stored;
        });
    }

    public void remove(Actor who, CategoryId id, long version) {
        who.require(Permission.PRODUCT_WRITE);
        atomically.run(() -> {
            categories.remove(id, version);
            audit.record(who, "category.removed", "category", id.value(), Map.of());
        });
    }

    private void requireKnown(Product product) {
        if (product.category() != null
                && categories.tree().find(product.category()).isEmpty()) {
            throw Refused.value("category", "there is no such category");
        }
        Set<Sku> components =
                product.components().stream().map(BundleComponent::sku).collect(Collectors.toSet());
        Map<Sku, Product> known = products.bySkus(components);
        if (known.size() < components.size()) {
            throw Refused.value("components", "a component is not a known SKU");
        }
        if (known.values().stream().anyMatch(Product::isBundle)) {
            throw Refused.value("components", "a component cannot be a bundle itself");
        }
    }
}
