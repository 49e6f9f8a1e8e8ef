package org.callwright.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderRules;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipments;
import org.callwright.core.order.ToldLines;
import org.callwright.core.org.Store;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Products;
import org.callwright.core.returns.Returns;
import org.callwright.core.supplier.Suppliers;

/** A small shop as files, taken into an empty database. */
final class ImportedShop {
    static final String CATEGORIES = """
            id,name,parent,buyer
            home,Home 家居,,wang
            kettles,Kettles,home,
            """;
    static final String PRODUCTS = """
            sku,name,gtin,category,packaging,length,width,height,weight,onShelf,offShelf,components
            KETTLE,"Kettle, 1.7 L",6291041500213,kettles,Carton,250,200,300,1450,2026-01-01,2026-03-01 12:00:00,
            CUP,Cup,,home,,,,,,,,
            SET,Tea set,,home,,,,,,,,KETTLE*1;CUP*6
            """;
    static final String CUSTOMERS = """
            number,name,phones,member,tier,points,verification,note
            C000001,王小明,13800000001;+86 21 5555 0100,M1,Gold,1200,verified,""
            """;
    static final String ORDERS = """
            platform,number,parent,customer,status,member,currency,discount,freight,paid,placedAt,paidAt,line,sku,name,quantity,unitPrice
            SHOP,A,,C000001,PAID,M1,CNY,1.00,6.00,184.00,2026-03-14 12:00:00,2026-03-14T12:01:00+08:00,1,KETTLE,Kettle,2,89.50
            SHOP,M,,C000001,SHIPPED,,CNY,0,0,218.00,2026-03-15,,,,,,
            SHOP,M-1,M,,SHIPPED,,CNY,0,0,198.00,2026-03-15,,,SET,Tea set,2,99
            SHOP,M-2,M,,PAID,,CNY,0,0,20.00,2026-03-15,,,CUP,Cup,1,10
            SHOP,M-2,M,,PAID,,CNY,0,0,20.00,2026-03-15,,,CUP,Cup,1,10
            """;

    final AuditNotes audit = new AuditNotes();
    TestDatabase db = TestDatabase.shared();
    Orders orders = db.bean(Orders.class);

    void empty() {
        db = TestDatabase.shared();
        orders = db.bean(Orders.class);
    }

    void takeShopIn() {
        apply(ImportKind.CATEGORIES, CATEGORIES);
        apply(ImportKind.PRODUCTS, PRODUCTS);
        apply(ImportKind.CUSTOMERS, CUSTOMERS);
        apply(ImportKind.ORDERS, ORDERS);
    }

    List<Order> all() {
        return orders.list(OrderFilter.ALL, PageRequest.first(20)).items();
    }

    Order order(String number) {
        return orders.byNumber(new OrderNumber("SHOP", number)).orElseThrow();
    }

    void apply(ImportKind kind, String text) {
        ImportReport report = csv(kind, ImportMode.ALL_OR_NOTHING, text);
        assertThat(report.errors()).isEmpty();
        assertThat(report.applied()).isTrue();
    }

    ImportReport csv(ImportKind kind, ImportMode mode, String text) {
        return intake().run(Actor.SYSTEM, wish(kind, mode), stream(text), "run", ImportProgress.IGNORED);
    }

    ImportReport json(ImportKind kind, String text) {
        return intake().run(
                        Actor.SYSTEM,
                        new ImportWish(kind, ImportFormat.JSON_LINES, ImportMode.ALL_OR_NOTHING),
                        stream(text),
                        "run",
                        ImportProgress.IGNORED);
    }

    static ImportWish wish(ImportKind kind, ImportMode mode) {
        return new ImportWish(kind, ImportFormat.CSV, mode);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    Intake intake() {
        Times times = new Times(ZoneId.of("Asia/Shanghai"));
        Categories categories = db.bean(Categories.class);
        Products products = db.bean(Products.class);
        return new Intake(
                List.of(
                        new CategoryTaker(categories),
                        new SupplierTaker(db.bean(Suppliers.class), categories),
                        new ProductTaker(products, categories, times),
                        new CustomerTaker(db.bean(Customers.class), new CallerIdReader("CN"), OrderFeatures.ALL),
                        new OrderTaker(
                                orders,
                                products,
                                db.bean(Customers.class),
                                db.register(Store.class),
                                new OrderRules(OrderFeatures.ALL),
                                times),
                        new PromotionTaker(orders, new OrderRules(OrderFeatures.ALL)),
                        new ShipmentTaker(db.bean(Shipments.class), orders, times),
                        new ReturnTaker(db.bean(Returns.class), orders, db.bean(ToldLines.class), times)),
                db.bean(Atomically.class),
                audit);
    }

    Imports imports() {
        return new Imports(intake(), db.bean(ImportRuns.class), Clock.tickMillis(ZoneOffset.UTC), Duration.ZERO);
    }
}
