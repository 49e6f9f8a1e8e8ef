package org.callwright.core.product.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.data.repository.jpa.criteria.PredicateSpecification;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Product;
import org.callwright.core.product.ProductFilter;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredProducts implements Products {
    private static final String AGAIN = Bulk.taking(
                    "name",
                    "gtin",
                    "category_id",
                    "packaging",
                    "length_mm",
                    "width_mm",
                    "height_mm",
                    "weight_g",
                    "on_shelf_at",
                    "off_shelf_at",
                    "deleted_at")
            + ", version = version + 1";

    private static final Ordering<ProductTable.Row> ORDERING = Ordering.<ProductTable.Row>byText(
                    new Sorting("created", true), "sku", ProductTable.Row::sku)
            .time("created", "createdAt", ProductTable.Row::createdAt)
            .text("name", "name", ProductTable.Row::name);

    private final ProductTable products;
    private final ComponentTable components;
    private final Bulk bulk;
    private final Clock clock;

    StoredProducts(ProductTable products, ComponentTable components, Bulk bulk, Clock clock) {
        this.products = products;
        this.components = components;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Product> bySku(Sku sku) {
        return Optional.ofNullable(found(List.of(sku)).get(sku));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Product> bySkus(Collection<Sku> skus) {
        return found(skus);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Product> list(ProductFilter filter, PageRequest page) {
        Page<ProductTable.Row> rows = new Conditions<ProductTable.Row>()
                .isNull("deletedAt")
                .in("categoryId", filter.categories())
                .equal("gtin", filter.gtin())
                .where(delisted(filter.delisted(), clock.instant()))
                .ordered(products, page, ORDERING);
        Map<Sku, List<BundleComponent>> bundled = componentsOf(
                texts(rows.items().stream().map(ProductTable.Row::sku).toList()));
        return rows.map(row -> row.product(bundled.getOrDefault(row.sku(), List.of())));
    }

    private static PredicateSpecification<ProductTable.Row> delisted(@Nullable Boolean wanted, Instant now) {
        if (wanted == null) {
            return PredicateSpecification.where(null);
        }
        return wanted
                ? (row, is) -> is.lessThanOrEqualTo(row.get("offShelfAt"), now)
                : (row, is) -> is.or(is.isNull(row.get("offShelfAt")), is.greaterThan(row.get("offShelfAt"), now));
    }

    @Override
    @Transactional
    public Product insert(Product product) {
        Violation.ofKey(
                () -> {
                    products.insert(ProductTable.Row.of(product, clock.instant(), 0));
                    return product;
                },
                () -> Refused.state("sku", "there is, or was, a product of this SKU"));
        putComponents(List.of(product));
        return stored(product.sku());
    }

    @Override
    @Transactional
    public Product update(Product product) {
        ProductTable.Row now = products.findBySku(product.sku()).orElseThrow(() -> outdated(product.sku()));
        if (now.deletedAt() != null || now.version() != product.version()) {
            throw outdated(product.sku());
        }
        try {
            products.update(ProductTable.Row.of(product, now.createdAt(), now.version()));
        } catch (OptimisticLockException e) {
            throw outdated(product.sku());
        }
        putComponents(List.of(product));
        return stored(product.sku());
    }

    @Override
    @Transactional
    public void remove(Sku sku, long version) {
        if (products.remove(sku, version, clock.instant()) == 0) {
            throw outdated(sku);
        }
    }

    @Override
    @Transactional
    public int put(List<Product> wanted) {
        Map<Sku, Product> last =
                wanted.stream().collect(toMap(Product::sku, Function.identity(), (first, second) -> second));
        found(List.copyOf(last.keySet())).forEach((sku, stored) -> last.remove(sku, stored.as(0)));
        putChanged(List.copyOf(last.values()));
        return last.size();
    }

    private void putChanged(List<Product> last) {
        Instant now = clock.instant();
        bulk.insert(
                ProductTable.Row.class,
                last.stream().map(one -> ProductTable.Row.of(one, now, 0)).toList(),
                AGAIN);
        putComponents(last);
    }

    private void putComponents(List<Product> of) {
        if (!of.isEmpty()) {
            components.removeOf(texts(of.stream().map(Product::sku).toList()));
            bulk.insert(
                    ComponentTable.Row.class,
                    of.stream().flatMap(ComponentTable.Row::of).toList(),
                    "quantity = VALUES(quantity)");
        }
    }

    private Product stored(Sku sku) {
        return Optional.ofNullable(found(List.of(sku)).get(sku)).orElseThrow(() -> outdated(sku));
    }

    private Map<Sku, Product> found(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        List<String> texts = texts(skus);
        Map<Sku, List<BundleComponent>> bundled = componentsOf(texts);
        return products.present(texts).stream()
                .collect(toMap(ProductTable.Row::sku, row -> row.product(bundled.getOrDefault(row.sku(), List.of()))));
    }

    private Map<Sku, List<BundleComponent>> componentsOf(List<String> skus) {
        return skus.isEmpty()
                ? Map.of()
                : components.of(skus).stream()
                        .collect(groupingBy(ComponentTable.Row::sku, mapping(ComponentTable.Row::bundled, toList())));
    }

    private static List<String> texts(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toList();
    }

    private static Outdated outdated(Sku sku) {
        return new Outdated("product", sku.value());
    }
}
