package org.callwright.core.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Categories;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.CategoryTree;
import org.callwright.core.product.Dimensions;
import org.callwright.core.product.Gtin;
import org.callwright.core.product.Product;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

final class ProductTaker implements RowTaker<Product> {
    private final Products products;
    private final Categories categories;
    private final Times times;

    ProductTaker(Products products, Categories categories, Times times) {
        this.products = products;
        this.categories = categories;
        this.times = times;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCTS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of(
                "sku",
                "name",
                "gtin",
                "category",
                "packaging",
                "length",
                "width",
                "height",
                "weight",
                "onShelf",
                "offShelf",
                "components");
    }

    @Override
    public Product read(Row row) {
        return row.make(() -> new Product(
                row.required("sku", Sku::new),
                row.required("name"),
                row.optional("gtin", Gtin::new).orElse(null),
                row.optional("category", CategoryId::new).orElse(null),
                row.text("packaging").orElse(""),
                dimensions(row),
                row.text("weight").isPresent() ? row.whole("weight") : null,
                row.optional("onShelf", times::read).orElse(null),
                row.optional("offShelf", times::read).orElse(null),
                row.list("components", ProductTaker::component),
                0));
    }

    private static @Nullable Dimensions dimensions(Row row) {
        boolean any = Stream.of("length", "width", "height")
                .anyMatch(column -> row.text(column).isPresent());
        return any ? new Dimensions(row.whole("length"), row.whole("width"), row.whole("height")) : null;
    }

    private static BundleComponent component(String text) {
        String[] parts = text.split("\\*", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException("components are written as SKU*3;SKU*1");
        }
        return new BundleComponent(
                new Sku(parts[0].strip()), parts.length == 1 ? 1 : Integer.parseInt(parts[1].strip()));
    }

    @Override
    public Set<?> keys(Product product) {
        return Set.of(product.sku());
    }

    @Override
    public void write(Batch<Product> batch, String account) {
        CategoryTree tree = categories.tree();
        Map<Sku, Product> known = new HashMap<>(products.bySkus(batch.items().stream()
                .flatMap(product -> product.components().stream())
                .map(BundleComponent::sku)
                .collect(Collectors.toSet())));
        for (Batch.Entry<Product> entry : batch.entries()) {
            try {
                requireKnown(entry, tree, known);
                known.put(entry.item().sku(), entry.item());
            } catch (RowRejected e) {
                batch.reject(entry, e);
            }
        }
        batch.store(products::put);
    }

    /** A bundle comes after its components in the file. */
    private static void requireKnown(Batch.Entry<Product> entry, CategoryTree tree, Map<Sku, Product> known) {
        Product product = entry.item();
        if (product.category() != null && tree.find(product.category()).isEmpty()) {
            throw entry.row().rejected("category", "there is no such category");
        }
        List<Sku> components =
                product.components().stream().map(BundleComponent::sku).toList();
        if (!known.keySet().containsAll(components)) {
            throw entry.row().rejected("components", "a component is not a known SKU");
        }
        if (components.stream().map(known::get).anyMatch(one -> one != null && one.isBundle())) {
            throw entry.row().rejected("components", "a component cannot be a bundle itself");
        }
    }
}
