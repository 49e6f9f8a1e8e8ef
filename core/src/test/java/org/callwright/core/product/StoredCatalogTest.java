package org.callwright.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.product.CategoryTreeTest.category;
import static org.callwright.core.product.CategoryTreeTest.id;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.supplier.Sourcing;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierId;
import org.callwright.core.supplier.Suppliers;
import org.callwright.core.supplier.Supply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredCatalogTest {
    private static final Actor WHO = Actor.SYSTEM;

    private final AuditNotes audit = new AuditNotes();
    private TestDatabase db;
    private Products products;
    private CatalogCommands catalog;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        products = db.bean(Products.class);
        catalog = new CatalogCommands(products, db.bean(Categories.class), audit, db.bean(Atomically.class));
        catalog.create(WHO, category("home", null, "wang"));
        catalog.create(WHO, category("kettles", "home", null));
    }

    @Test
    void a_product_comes_back_as_it_was_stored() {
        Product kettle = new Product(
                new Sku("KETTLE-1"),
                "电热水壶 Kettle 1.7 L",
                new Gtin("6291041500213"),
                id("kettles"),
                "Carton 纸箱",
                new Dimensions(250, 200, 300),
                1450,
                Instant.ofEpochMilli(1_000),
                Instant.ofEpochMilli(2_000),
                List.of(),
                0);

        catalog.create(WHO, kettle);

        assertThat(products.bySku(kettle.sku())).contains(kettle);
        assertThat(kettle.delisted(Instant.ofEpochMilli(1_999))).isFalse();
        assertThat(kettle.delisted(Instant.ofEpochMilli(2_000))).isTrue();
        assertThat(skus(new ProductFilter(Set.of(id("kettles")), new Gtin("6291041500213"), true)))
                .containsExactly("KETTLE-1");
        assertThat(skus(new ProductFilter(null, null, false))).isEmpty();
        assertThat(audit.notes()).contains("system product.created product");
    }

    @Test
    void a_bundle_keeps_its_components_in_order_and_has_only_known_ones() {
        catalog.create(WHO, product("CUP", null));
        catalog.create(WHO, product("KETTLE", null));
        Product set =
                product("SET", null, new BundleComponent(new Sku("KETTLE"), 1), new BundleComponent(new Sku("CUP"), 6));

        assertThat(catalog.create(WHO, set).components()).isEqualTo(set.components());
        assertThatThrownBy(() -> catalog.create(WHO, product("SET-2", null, new BundleComponent(new Sku("NOBODY"), 1))))
                .hasMessageContaining("not a known SKU");
        assertThatThrownBy(() -> catalog.create(WHO, product("SET-3", null, new BundleComponent(new Sku("SET"), 1))))
                .hasMessageContaining("bundle itself");
    }

    @Test
    void of_two_changes_that_meet_the_second_fails_and_changes_nothing() {
        Product first = catalog.create(WHO, product("CUP", null));

        Product second = catalog.replace(WHO, renamed(first, "Mug"));

        assertThat(second.version()).isEqualTo(1);
        assertThatThrownBy(() -> catalog.replace(WHO, renamed(first, "Glass"))).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> catalog.remove(WHO, first.sku(), 0)).isInstanceOf(Outdated.class);
        assertThat(products.bySku(first.sku())).contains(second);
    }

    @Test
    void a_removed_product_is_found_no_more_and_its_sku_stays_taken() {
        Product cup = catalog.create(WHO, product("CUP", null));

        catalog.remove(WHO, cup.sku(), cup.version());

        assertThat(products.bySku(cup.sku())).isEmpty();
        assertThat(skus(ProductFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> catalog.create(WHO, cup))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("sku"));
        assertThatThrownBy(() -> catalog.replace(WHO, cup)).isInstanceOf(Outdated.class);
    }

    @Test
    void what_is_put_again_is_replaced_and_what_was_removed_comes_back() {
        Product cup = catalog.create(WHO, product("CUP", null));
        catalog.remove(WHO, cup.sku(), cup.version());

        products.put(List.of(product("CUP", "home"), product("POT", "home"), renamed(product("POT", "home"), "Pot 2")));

        assertThat(products.bySku(new Sku("CUP"))).map(Product::category).contains(id("home"));
        assertThat(products.bySku(new Sku("POT"))).map(Product::name).contains("Pot 2");
    }

    @Test
    void pages_follow_on_each_other() {
        for (int i = 0; i < 5; i++) {
            catalog.create(WHO, product("P" + i, null));
        }

        var first = products.list(ProductFilter.ALL, PageRequest.first(3));
        var second =
                products.list(ProductFilter.ALL, PageRequest.after(first.next().orElseThrow(), 3));

        assertThat(second.next()).isEmpty();
        assertThat(List.of(first.items(), second.items()))
                .flatExtracting(items -> items)
                .extracting(product -> ((Product) product).sku().value())
                .containsExactlyInAnyOrder("P0", "P1", "P2", "P3", "P4");
    }

    @Test
    void a_category_that_is_in_use_stays() {
        assertThatThrownBy(() -> catalog.remove(WHO, id("home"), 0)).hasMessageContaining("narrower categories");

        catalog.remove(WHO, id("kettles"), 0);
        catalog.remove(WHO, id("home"), 0);

        assertThat(db.bean(Categories.class).all()).isEmpty();
    }

    @Test
    void suppliers_are_those_of_the_nearest_category_that_has_any() {
        Suppliers suppliers = db.bean(Suppliers.class);
        suppliers.insert(supplier("acme", "home"));
        suppliers.insert(supplier("boil-co", "kettles"));
        catalog.create(WHO, category("cups", "home", null));
        catalog.create(WHO, category("insurance", null, null));

        var supplies = db.bean(Sourcing.class).of(List.of(id("kettles"), id("cups"), id("insurance")));

        assertThat(supplies.getOrDefault(id("kettles"), Supply.NONE).suppliers())
                .extracting(Supplier::name)
                .containsExactly("Supplier boil-co");
        assertThat(supplies.getOrDefault(id("kettles"), Supply.NONE).buyer()).isEqualTo("wang");
        assertThat(supplies.getOrDefault(id("cups"), Supply.NONE).category()).isEqualTo(id("home"));
        assertThat(supplies.getOrDefault(id("insurance"), Supply.NONE)).isEqualTo(Supply.NONE);
    }

    @Test
    void a_removed_supplier_supplies_nothing() {
        Suppliers suppliers = db.bean(Suppliers.class);
        Supplier acme = suppliers.insert(supplier("acme", "home"));

        assertThat(suppliers.list(id("home"), PageRequest.first(5)).items()).containsExactly(acme);
        assertThat(suppliers.list(id("kettles"), PageRequest.first(5)).items()).isEmpty();
        suppliers.remove(acme.id(), acme.version());

        assertThat(suppliers.ofCategories(Set.of(id("home")))).isEmpty();
        assertThat(suppliers.byId(acme.id())).isEmpty();
    }

    private List<String> skus(ProductFilter filter) {
        return products.list(filter, PageRequest.first(10)).items().stream()
                .map(product -> product.sku().value())
                .toList();
    }

    private static Supplier supplier(String id, String category) {
        return new Supplier(new SupplierId(id), "Supplier " + id, "desk", Set.of(id(category)), 0);
    }

    private static Product product(String sku, @Nullable String category, BundleComponent... components) {
        return new Product(
                new Sku(sku),
                "Product " + sku,
                null,
                category == null ? null : id(category),
                "",
                null,
                null,
                null,
                null,
                List.of(components),
                0);
    }

    private static Product renamed(Product product, String name) {
        return new Product(
                product.sku(),
                name,
                product.gtin(),
                product.category(),
                product.packaging(),
                product.dimensions(),
                product.weight(),
                product.onShelf(),
                product.offShelf(),
                product.components(),
                product.version());
    }
}
