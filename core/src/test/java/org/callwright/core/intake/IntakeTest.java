package org.callwright.core.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Product;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.Returns;
import org.callwright.core.supplier.SupplierId;
import org.callwright.core.supplier.Suppliers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final String PROMOTIONS = """
            platform,order,code,name,campaign,currency,discount
            SHOP,A,COUPON-1,Coupon,,CNY,1.00
            SHOP,M-1,GIFT,Gift,SPRING-26,CNY,0
            """;
    private static final String SHIPMENTS = """
            platform,order,carrier,tracking,state,shippedAt,deliveredAt
            SHOP,M-1,SF Express 顺丰,SF001,delivered,2026-03-16,2026-03-17
            """;
    private static final String RETURNS = """
            number,platform,order,line,sku,kind,state,quantity,reason,openedBy,approvedBy,receivedBy,currency,refund,requestedAt
            RMA-1,SHOP,A,1,KETTLE,RETURN,REFUNDED,1,leaks 漏水,a01,song,a02,CNY,89.50,2026-03-18
            """;
    private static final String SUPPLIERS = """
            id,name,contact,categories
            acme,Acme 供应商,desk,home;kettles
            """;

    private final ImportedShop shop = new ImportedShop();

    @BeforeEach
    void empty() {
        shop.empty();
    }

    @Test
    void a_shop_is_taken_in_file_by_file_and_everything_is_where_it_belongs() {
        shop.takeShopIn();
        shop.apply(ImportKind.PROMOTIONS, PROMOTIONS);
        shop.apply(ImportKind.SHIPMENTS, SHIPMENTS);
        shop.apply(ImportKind.RETURNS, RETURNS);
        shop.apply(ImportKind.SUPPLIERS, SUPPLIERS);

        Product kettle = shop.db.bean(Products.class).bySku(new Sku("KETTLE")).orElseThrow();
        assertThat(kettle.offShelf()).isEqualTo("2026-03-01T04:00:00Z");
        Order main = shop.order("M");
        assertThat(main.subs()).hasSize(2);
        assertThat(main.subs().getFirst().lines().getFirst().components())
                .containsExactly(new LineComponent(new Sku("CUP"), 6), new LineComponent(new Sku("KETTLE"), 1));
        assertThat(main.subs().getLast().lines()).hasSize(2);
        assertThat(main.marks().campaign()).isTrue();
        assertThat(shop.order("A").promotions()).hasSize(1);
        assertThat(shop.order("A").placedAt()).isEqualTo("2026-03-14T04:00:00Z");
        assertThat(shop.db
                        .bean(Customers.class)
                        .byId(
                                shop.order("A").customer() == null
                                        ? 0
                                        : shop.order("A").customer()))
                .get()
                .satisfies(
                        customer -> assertThat(customer.phones()).containsExactly("+8613800000001", "+862155550100"));
        long first = main.subs().getFirst().id();
        assertThat(shop.db.bean(Shipments.class).ofOrders(List.of(first)).getOrDefault(first, List.of()))
                .extracting(shipment -> shipment.state())
                .containsExactly(ShipmentState.DELIVERED);
        assertThat(shop.db.bean(Returns.class).rate(new Sku("KETTLE")).returned())
                .isEqualTo(1);
        assertThat(shop.db.bean(Suppliers.class).byId(new SupplierId("acme"))).isPresent();
        assertThat(shop.audit.notes()).hasSize(8).containsOnly("system import.applied import");
    }

    @Test
    void the_same_file_again_changes_nothing_and_its_rows_are_reported_as_unchanged() {
        Map<ImportKind, String> files = new LinkedHashMap<>();
        files.put(ImportKind.CATEGORIES, ImportedShop.CATEGORIES);
        files.put(ImportKind.PRODUCTS, ImportedShop.PRODUCTS);
        files.put(ImportKind.CUSTOMERS, ImportedShop.CUSTOMERS);
        files.put(ImportKind.ORDERS, ImportedShop.ORDERS);
        files.put(ImportKind.SHIPMENTS, SHIPMENTS);
        files.put(ImportKind.RETURNS, RETURNS);
        files.put(ImportKind.SUPPLIERS, SUPPLIERS);
        files.forEach(shop::apply);
        String before = versions();
        List<Order> orders = shop.all();
        List<String> audited = List.copyOf(shop.audit.notes());

        files.forEach((kind, file) -> {
            ImportReport report = shop.csv(kind, ImportMode.ALL_OR_NOTHING, file);
            assertThat(report.applied()).as(kind.name()).isTrue();
            assertThat(report.unchanged()).as(kind.name()).isEqualTo(report.rows());
        });

        assertThat(versions()).isEqualTo(before);
        assertThat(shop.all()).isEqualTo(orders);
        assertThat(shop.audit.notes()).isEqualTo(audited);
    }

    @Test
    void promotions_that_an_order_has_already_are_unchanged() {
        shop.takeShopIn();
        shop.apply(ImportKind.PROMOTIONS, PROMOTIONS);
        List<Order> before = shop.all();

        ImportReport report = shop.csv(
                ImportKind.PROMOTIONS, ImportMode.ALL_OR_NOTHING, PROMOTIONS + "SHOP,M-2,GIFT,Gift,SPRING-26,CNY,0\n");

        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(shop.all())
                .filteredOn(order -> order.number().number().equals("A"))
                .isEqualTo(before.stream()
                        .filter(order -> order.number().number().equals("A"))
                        .toList());
        assertThat(shop.order("M").subs().getLast().promotions()).hasSize(1);
    }

    @Test
    void promotions_stay_when_their_orders_come_again_without_them() {
        shop.takeShopIn();
        shop.apply(ImportKind.PROMOTIONS, PROMOTIONS);
        List<Order> before = shop.all();

        ImportReport same = shop.csv(ImportKind.ORDERS, ImportMode.ALL_OR_NOTHING, ImportedShop.ORDERS);
        assertThat(same.unchanged()).isEqualTo(same.rows());
        assertThat(shop.all()).isEqualTo(before);

        shop.apply(ImportKind.ORDERS, ImportedShop.ORDERS.replace("PAID", "COMPLETED"));
        assertThat(shop.order("A").status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(shop.order("A").promotions())
                .extracting(promotion -> promotion.code())
                .containsExactly("COUPON-1");
        assertThat(shop.order("M").subs().getFirst().promotions())
                .extracting(promotion -> promotion.campaign())
                .containsExactly("SPRING-26");
    }

    @Test
    void json_lines_say_themselves_which_promotions_there_are_if_they_say_anything_of_them() {
        shop.takeShopIn();
        shop.apply(ImportKind.PROMOTIONS, PROMOTIONS);

        assertThat(shop.json(ImportKind.ORDERS, a("")).errors()).isEmpty();
        assertThat(shop.order("A").promotions()).hasSize(1);

        assertThat(shop.json(ImportKind.ORDERS, a(",\"promotions\":[]")).errors())
                .isEmpty();
        assertThat(shop.order("A").promotions()).isEmpty();
    }

    private static String a(String more) {
        return """
                {"platform":"SHOP","number":"A","customer":"C000001","status":"PAID","currency":"CNY","discount":1.00,"paid":178.00,"placedAt":"2026-03-14","lines":[{"sku":"KETTLE","quantity":2,"unitPrice":89.50}]%s}
                """.formatted(more);
    }

    @Test
    void an_order_whose_discount_would_be_less_than_that_of_its_promotions_is_refused() {
        shop.takeShopIn();
        shop.apply(ImportKind.PROMOTIONS, PROMOTIONS);

        ImportReport report = shop.csv(
                ImportKind.ORDERS,
                ImportMode.SKIP_BAD_ROWS,
                ImportedShop.ORDERS.replace("CNY,1.00,6.00,184.00", "CNY,0.50,6.00,184.50"));

        assertThat(report.errors())
                .extracting(error -> error.column() + " " + error.message())
                .containsExactly(
                        "discount the promotions that are stored with it take off 1.00 CNY, more than 0.50 CNY");
        assertThat(shop.order("A").promotions()).hasSize(1);
    }

    @Test
    void of_a_file_that_came_again_only_the_row_that_changed_gets_a_new_version() {
        shop.takeShopIn();
        Order a = shop.order("A");
        Order m = shop.order("M");

        ImportReport report = shop.csv(
                ImportKind.ORDERS,
                ImportMode.ALL_OR_NOTHING,
                ImportedShop.ORDERS.replace("SHOP,M-2,M,,PAID", "SHOP,M-2,M,,SHIPPED"));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(shop.order("A")).isEqualTo(a);
        assertThat(shop.order("M").version()).isEqualTo(m.version() + 1);
        assertThat(shop.order("M").subs().getLast().status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(shop.audit.notes()).hasSize(5);
    }

    /** Of every row that has one, as the database has it. */
    private String versions() {
        return List.of("category", "product", "customer", "customer_order", "shipment", "return_request", "supplier")
                .stream()
                .map(table -> table + shop.db.texts("SELECT version FROM " + table))
                .collect(joining("\n"));
    }

    @Test
    void json_lines_say_the_same_as_csv() {
        shop.takeShopIn();
        List<Order> before = shop.all();
        shop.empty();
        shop.apply(ImportKind.CATEGORIES, ImportedShop.CATEGORIES);
        shop.apply(ImportKind.PRODUCTS, ImportedShop.PRODUCTS);
        shop.json(ImportKind.CUSTOMERS, """
                {"number":"C000001","name":"王小明","phones":["13800000001","+86 21 5555 0100"],"member":"M1","tier":"Gold"}
                """);

        ImportReport report = shop.json(ImportKind.ORDERS, """
                {"platform":"SHOP","number":"A","customer":"C000001","status":"PAID","member":"M1","currency":"CNY","discount":1.00,"freight":6.00,"paid":184.00,"placedAt":"2026-03-14 12:00:00","paidAt":"2026-03-14T12:01:00+08:00","lines":[{"sku":"KETTLE","name":"Kettle","quantity":2,"unitPrice":89.50}]}

                {"platform":"SHOP","number":"M","customer":"C000001","status":"SHIPPED","currency":"CNY","paid":"218.00","placedAt":"2026-03-15","subs":[{"number":"M-1","status":"SHIPPED","paid":198.00,"placedAt":"2026-03-15","lines":[{"sku":"SET","name":"Tea set","quantity":2,"unitPrice":99}]},{"number":"M-2","status":"PAID","paid":20,"placedAt":"2026-03-15","lines":[{"sku":"CUP","name":"Cup","quantity":1,"unitPrice":10},{"sku":"CUP","name":"Cup","quantity":1,"unitPrice":10}]}]}
                """);

        assertThat(report).isEqualTo(new ImportReport(true, 2, 0, 0, List.of()));
        assertThat(shop.all())
                .usingRecursiveComparison()
                .ignoringFields("id", "parent", "customer", "subs.id", "subs.parent", "subs.customer")
                .isEqualTo(before);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        shop.apply(ImportKind.CATEGORIES, "\uFEFFid,name\r\nhome,\"Home \"\"sweet\"\" home\r\n家\"\r\n");

        assertThat(shop.db.bean(Categories.class).all())
                .singleElement()
                .satisfies(category -> assertThat(category.name()).isEqualTo("Home \"sweet\" home\r\n家"));
    }

    @Test
    void only_who_may_imports() {
        Actor nobody = new Actor("a01", "Ann", null, Set.of(), null, Grants.NONE);

        assertThatThrownBy(() -> shop.intake()
                        .run(
                                nobody,
                                ImportedShop.wish(ImportKind.CATEGORIES, ImportMode.ALL_OR_NOTHING),
                                ImportedShop.stream(ImportedShop.CATEGORIES),
                                "run",
                                ImportProgress.IGNORED))
                .isInstanceOf(Denied.class);
    }
}
