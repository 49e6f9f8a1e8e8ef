package org.callwright.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.change.AllOrNothing;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderRules;
import org.callwright.core.order.Orders;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;
import org.callwright.core.page.PageRequest;
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
    private static final String CATEGORIES = """
            id,name,parent,buyer
            home,Home 家居,,wang
            kettles,Kettles,home,
            """;
    private static final String PRODUCTS = """
            sku,name,gtin,category,packaging,length,width,height,weight,onShelf,offShelf,components
            KETTLE,"Kettle, 1.7 L",6291041500213,kettles,Carton,250,200,300,1450,2026-01-01,2026-03-01 12:00:00,
            CUP,Cup,,home,,,,,,,,
            SET,Tea set,,home,,,,,,,,KETTLE*1;CUP*6
            """;
    private static final String CUSTOMERS = """
            number,name,phones,member,tier,points,verification,note
            C000001,王小明,13800000001;+86 21 5555 0100,M1,Gold,1200,verified,""
            """;
    private static final String ORDERS = """
            platform,number,parent,customer,status,member,currency,discount,freight,paid,placedAt,paidAt,line,sku,name,quantity,unitPrice
            SHOP,A,,C000001,PAID,M1,CNY,1.00,6.00,184.00,2026-03-14 12:00:00,2026-03-14T12:01:00+08:00,1,KETTLE,Kettle,2,89.50
            SHOP,M,,C000001,SHIPPED,,CNY,0,0,218.00,2026-03-15,,,,,,
            SHOP,M-1,M,,SHIPPED,,CNY,0,0,198.00,2026-03-15,,,SET,Tea set,2,99
            SHOP,M-2,M,,PAID,,CNY,0,0,20.00,2026-03-15,,,CUP,Cup,1,10
            SHOP,M-2,M,,PAID,,CNY,0,0,20.00,2026-03-15,,,CUP,Cup,1,10
            """;

    private final AuditNotes audit = new AuditNotes();
    private TestDatabase db;
    private Orders orders;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        orders = db.bean(Orders.class);
    }

    @Test
    void a_shop_is_taken_in_file_by_file_and_everything_is_where_it_belongs() {
        takeShopIn();
        apply(ImportKind.PROMOTIONS, """
                platform,order,code,name,campaign,currency,discount
                SHOP,A,COUPON-1,Coupon,,CNY,1.00
                SHOP,M-1,GIFT,Gift,SPRING-26,CNY,0
                """);
        apply(ImportKind.SHIPMENTS, """
                platform,order,carrier,tracking,state,shippedAt,deliveredAt
                SHOP,M-1,SF Express 顺丰,SF001,delivered,2026-03-16,2026-03-17
                """);
        apply(ImportKind.RETURNS, """
                number,platform,order,line,sku,kind,state,quantity,reason,openedBy,approvedBy,receivedBy,currency,refund,requestedAt
                RMA-1,SHOP,A,1,KETTLE,RETURN,REFUNDED,1,leaks 漏水,a01,song,a02,CNY,89.50,2026-03-18
                """);
        apply(ImportKind.SUPPLIERS, """
                id,name,contact,categories
                acme,Acme 供应商,desk,home;kettles
                """);

        Product kettle = db.bean(Products.class).bySku(new Sku("KETTLE")).orElseThrow();
        assertThat(kettle.offShelf()).isEqualTo("2026-03-01T04:00:00Z");
        Order main = order("M");
        assertThat(main.subs()).hasSize(2);
        assertThat(main.subs().getFirst().lines().getFirst().components())
                .containsExactly(new LineComponent(new Sku("CUP"), 6), new LineComponent(new Sku("KETTLE"), 1));
        assertThat(main.subs().getLast().lines()).hasSize(2);
        assertThat(main.marks().campaign()).isTrue();
        assertThat(order("A").promotions()).hasSize(1);
        assertThat(order("A").placedAt()).isEqualTo("2026-03-14T04:00:00Z");
        assertThat(db.bean(Customers.class)
                        .byId(order("A").customer() == null ? 0 : order("A").customer()))
                .get()
                .satisfies(
                        customer -> assertThat(customer.phones()).containsExactly("+8613800000001", "+862155550100"));
        long first = main.subs().getFirst().id();
        assertThat(db.bean(Shipments.class).ofOrders(List.of(first)).getOrDefault(first, List.of()))
                .extracting(shipment -> shipment.state())
                .containsExactly(ShipmentState.DELIVERED);
        assertThat(db.bean(Returns.class).rate(new Sku("KETTLE")).returned()).isEqualTo(1);
        assertThat(db.bean(Suppliers.class).byId(new SupplierId("acme"))).isPresent();
        assertThat(audit.notes()).hasSize(8).containsOnly("system import.applied import");
    }

    @Test
    void the_same_files_again_change_nothing_but_versions() {
        takeShopIn();
        List<Order> before = all();

        takeShopIn();

        assertThat(all())
                .usingRecursiveComparison()
                .ignoringFields("version", "subs.version")
                .isEqualTo(before);
    }

    @Test
    void json_lines_say_the_same_as_csv() {
        takeShopIn();
        List<Order> before = all();
        db = TestDatabase.shared();
        apply(ImportKind.CATEGORIES, CATEGORIES);
        apply(ImportKind.PRODUCTS, PRODUCTS);
        json(ImportKind.CUSTOMERS, """
                {"number":"C000001","name":"王小明","phones":["13800000001","+86 21 5555 0100"],"member":"M1","tier":"Gold"}
                """);

        ImportReport report = json(ImportKind.ORDERS, """
                {"platform":"SHOP","number":"A","customer":"C000001","status":"PAID","member":"M1","currency":"CNY","discount":1.00,"freight":6.00,"paid":184.00,"placedAt":"2026-03-14 12:00:00","paidAt":"2026-03-14T12:01:00+08:00","lines":[{"sku":"KETTLE","name":"Kettle","quantity":2,"unitPrice":89.50}]}

                {"platform":"SHOP","number":"M","customer":"C000001","status":"SHIPPED","currency":"CNY","paid":"218.00","placedAt":"2026-03-15","subs":[{"number":"M-1","status":"SHIPPED","paid":198.00,"placedAt":"2026-03-15","lines":[{"sku":"SET","name":"Tea set","quantity":2,"unitPrice":99}]},{"number":"M-2","status":"PAID","paid":20,"placedAt":"2026-03-15","lines":[{"sku":"CUP","name":"Cup","quantity":1,"unitPrice":10},{"sku":"CUP","name":"Cup","quantity":1,"unitPrice":10}]}]}
                """);

        assertThat(report).isEqualTo(new ImportReport(true, 2, 0, List.of()));
        assertThat(all())
                .usingRecursiveComparison()
                .ignoringFields("id", "parent", "customer", "subs.id", "subs.parent", "subs.customer")
                .isEqualTo(before);
    }

    @Test
    void one_bad_row_keeps_the_whole_file_out_and_every_mistake_is_named_with_line_and_column() {
        takeShopIn();

        ImportReport report = csv(ImportKind.ORDERS, ImportMode.ALL_OR_NOTHING, """
                platform,number,parent,customer,status,currency,discount,paid,placedAt,sku,quantity,unitPrice
                SHOP,B1,,,PAID,CNY,,10.00,2026-03-14,CUP,1,10.00
                SHOP,B2,,,PAID,CNY,,10.01,2026-03-14,CUP,1,10.00
                SHOP,B3,,,SOLD,CNY,,10.00,2026-03-14,CUP,1,10.00
                SHOP,B4,,,PAID,CNY,,10.00,yesterday,CUP,1,10.00
                SHOP,B5,,,PAID,CNY,,10.00,2026-03-14,CUP,1,10.005
                SHOP,B6,,,PAID,CNY,,10.00,2026-03-14,NOBODY,1,10.00
                SHOP,B7,,C9,PAID,CNY,,10.00,2026-03-14,CUP,1,10.00
                SHOP,B8-1,B8,,PAID,CNY,,10.00,2026-03-14,CUP,1,10.00
                SHOP,B9,,,PAID,RMB,,10.00,2026-03-14,CUP,1,10.00
                SHOP,B10,,,PAID,CNY,,10.00
                SHOP,B11,,,PAID,CNY,,10.00,2026-03-14,CUP,many,10.00
                SHOP,M-1,,,PAID,CNY,,10.00,2026-03-14,CUP,1,10.00
                """);

        assertThat(report.applied()).isFalse();
        assertThat(report.rows()).isEqualTo(12);
        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.column())
                .containsExactlyInAnyOrder(
                        "3 paid",
                        "4 status",
                        "5 placedAt",
                        "6 unitPrice",
                        "7 sku",
                        "8 customer",
                        "9 parent",
                        "10 currency",
                        "11 ",
                        "12 quantity",
                        "13 number");
        assertThat(report.errors())
                .filteredOn(error -> error.column().equals("status"))
                .first()
                .satisfies(error -> assertThat(error.message()).contains("PLACED, PAID, ON_HOLD"));
        assertThat(orders.byNumber(new OrderNumber("SHOP", "B1"))).isEmpty();
        assertThat(audit.notes()).hasSize(4);
    }

    @Test
    void if_wanted_the_good_rows_are_taken_in_without_the_bad_ones() {
        takeShopIn();

        ImportReport report = csv(ImportKind.ORDERS, ImportMode.SKIP_BAD_ROWS, """
                platform,number,status,currency,paid,placedAt,sku,quantity,unitPrice
                SHOP,B1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                SHOP,M-1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                SHOP,B3,PAID,CNY,10.01,2026-03-14,CUP,1,10.00
                SHOP,B4,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                """);

        assertThat(report.applied()).isTrue();
        assertThat(report.good()).isEqualTo(2);
        assertThat(report.errors()).extracting(RowError::line).containsExactlyInAnyOrder(3L, 4L);
        assertThat(orders.byNumber(new OrderNumber("SHOP", "B1"))).isPresent();
        assertThat(orders.byNumber(new OrderNumber("SHOP", "B4"))).isPresent();
    }

    @Test
    void an_order_whose_rows_say_too_much_is_a_bad_row_and_the_next_one_is_read() {
        takeShopIn();
        String row = "SHOP,BIG,PAID,CNY,10.00,2026-03-14,CUP," + "x".repeat(30_000) + ",1,10.00\n";

        ImportReport report = csv(
                ImportKind.ORDERS,
                ImportMode.SKIP_BAD_ROWS,
                "platform,number,status,currency,paid,placedAt,sku,name,quantity,unitPrice\n"
                        + row.repeat(300)
                        + "SHOP,B1,PAID,CNY,10.00,2026-03-14,CUP,Cup,1,10.00\n");

        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.message()).contains("characters");
        });
        assertThat(orders.byNumber(new OrderNumber("SHOP", "B1"))).isPresent();
    }

    @Test
    void a_mistake_in_json_is_named_by_its_path() {
        takeShopIn();

        ImportReport report = json(ImportKind.ORDERS, """
                {"platform":"SHOP","number":"J1","status":"PAID","currency":"CNY","paid":10,"placedAt":"2026-03-14","lines":[{"sku":"CUP","quantity":1,"unitPrice":10},{"sku":"CUP","quantity":0,"unitPrice":0}]}
                {"platform":"SHOP","number":"J2",
                ["SHOP"]
                {"platform":"SHOP","number":"J3","colour":"red"}
                """);

        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.column())
                .containsExactly("1 lines[1].quantity", "2 ", "3 ", "4 colour");
    }

    @Test
    void what_is_no_csv_of_this_kind_is_refused_as_a_file() {
        assertRefused("the file is empty", "");
        assertRefused("has a column that there is not", "id,name,colour\n");
        assertRefused("the column is there twice", "id,name,id\n");
        assertRefused("no CSV by RFC 4180", "id,name\nhome,\"open\n" + "x".repeat(100_000));
        ImportReport report = intake().run(
                        Actor.SYSTEM,
                        wish(ImportKind.CATEGORIES, ImportMode.SKIP_BAD_ROWS),
                        new ByteArrayInputStream("id,name\nhome,家居\n".getBytes(Charset.forName("GBK"))),
                        "run",
                        ImportProgress.IGNORED);
        assertThat(report.applied()).isFalse();
        assertThat(report.errors())
                .extracting(RowError::message)
                .first()
                .asString()
                .contains("UTF-8");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        apply(ImportKind.CATEGORIES, "\uFEFFid,name\r\nhome,\"Home \"\"sweet\"\" home\r\n家\"\r\n");

        assertThat(db.bean(Categories.class).all())
                .singleElement()
                .satisfies(category -> assertThat(category.name()).isEqualTo("Home \"sweet\" home\r\n家"));
    }

    @Test
    void more_pieces_than_were_bought_and_more_money_than_was_paid_are_not_returned() {
        takeShopIn();

        ImportReport report = csv(ImportKind.RETURNS, ImportMode.SKIP_BAD_ROWS, """
                number,platform,order,line,sku,kind,state,quantity,reason,openedBy,currency,refund,requestedAt
                R1,SHOP,A,1,KETTLE,RETURN,APPROVED,2,broken,a01,,,2026-03-18
                R2,SHOP,A,1,KETTLE,RETURN,REQUESTED,1,broken,a01,,,2026-03-18
                R3,SHOP,A,1,KETTLE,CLAIM,REFUNDED,1,broken,a01,CNY,184.01,2026-03-18
                R4,SHOP,A,7,KETTLE,RETURN,REQUESTED,1,broken,a01,,,2026-03-18
                R5,SHOP,Z,1,KETTLE,RETURN,REQUESTED,1,broken,a01,,,2026-03-18
                """);

        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.column())
                .containsExactly("3 quantity", "4 quantity", "5 line", "6 order");
    }

    @Test
    void a_connection_that_breaks_leaves_nothing_behind() {
        takeShopIn();
        InputStream broken = new SequenceInputStream(
                stream("platform,number,status,currency,paid,placedAt,sku,quantity,unitPrice\n"
                        + "SHOP,B1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00\n".repeat(1)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut off");
                    }
                });
        Imports imports =
                new Imports(intake(), db.bean(ImportRuns.class), Clock.tickMillis(ZoneOffset.UTC), Duration.ZERO);

        assertThatThrownBy(() -> imports.run(
                        Actor.SYSTEM,
                        wish(ImportKind.ORDERS, ImportMode.SKIP_BAD_ROWS),
                        broken,
                        ImportProgress.IGNORED))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(orders.byNumber(new OrderNumber("SHOP", "B1"))).isEmpty();
        assertThat(db.bean(ImportRuns.class).list(PageRequest.first(5)).items())
                .extracting(ImportRun::state)
                .containsExactly(ImportState.BROKEN);
    }

    @Test
    void a_third_file_at_once_is_sent_away_unread_and_taken_in_later() throws Exception {
        Imports imports =
                new Imports(intake(), db.bean(ImportRuns.class), Clock.tickMillis(ZoneOffset.UTC), Duration.ZERO);
        ImportWish wish = wish(ImportKind.CATEGORIES, ImportMode.ALL_OR_NOTHING);
        CountDownLatch reading = new CountDownLatch(2);
        CountDownLatch arrives = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Imports.Done>> slow = Stream.of("home", "garden")
                    .map(id -> threads.submit(() -> imports.run(
                            Actor.SYSTEM,
                            wish,
                            new SequenceInputStream(
                                    new HeldUp(reading, arrives), stream("id,name\n" + id + "," + id + "\n")),
                            ImportProgress.IGNORED)))
                    .toList();
            try {
                assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
                InputStream third = stream("id,name\nroof,Roof\n");
                assertThatThrownBy(() -> imports.run(Actor.SYSTEM, wish, third, ImportProgress.IGNORED))
                        .isInstanceOf(ImportsBusy.class);
                assertThat(third.available()).isPositive();
            } finally {
                arrives.countDown();
            }
            for (Future<Imports.Done> one : slow) {
                assertThat(one.get().report().applied()).isTrue();
            }
        }

        imports.run(Actor.SYSTEM, wish, stream("id,name\nroof,Roof\n"), ImportProgress.IGNORED);
        assertThat(db.bean(Categories.class).all()).hasSize(3);
    }

    /** Has nothing to read, but says so late. */
    private static final class HeldUp extends InputStream {
        private final CountDownLatch reading;
        private final CountDownLatch arrives;

        HeldUp(CountDownLatch reading, CountDownLatch arrives) {
            this.reading = reading;
            this.arrives = arrives;
        }

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                arrives.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }
    }

    @Test
    void an_import_is_on_record_with_its_errors() {
        Imports imports =
                new Imports(intake(), db.bean(ImportRuns.class), Clock.tickMillis(ZoneOffset.UTC), Duration.ZERO);

        Imports.Done done = imports.run(
                Actor.SYSTEM,
                wish(ImportKind.CATEGORIES, ImportMode.ALL_OR_NOTHING),
                stream("id,name\nhome,Home\nHOME,Home\n"),
                ImportProgress.IGNORED);

        ImportRuns runs = db.bean(ImportRuns.class);
        assertThat(runs.byId(done.run().id())).contains(done.run());
        assertThat(done.run().state()).isEqualTo(ImportState.REFUSED);
        assertThat(runs.errors(done.run().id()))
                .isEqualTo(done.report().errors())
                .hasSize(1);
        assertThat(db.bean(Categories.class).all()).isEmpty();
    }

    @Test
    void only_who_may_imports() {
        Actor nobody = new Actor("a01", "Ann", null, Set.of(), null, Grants.NONE);

        assertThatThrownBy(() -> intake().run(
                                nobody,
                                wish(ImportKind.CATEGORIES, ImportMode.ALL_OR_NOTHING),
                                stream(CATEGORIES),
                                "run",
                                ImportProgress.IGNORED))
                .isInstanceOf(Denied.class);
    }

    private void takeShopIn() {
        apply(ImportKind.CATEGORIES, CATEGORIES);
        apply(ImportKind.PRODUCTS, PRODUCTS);
        apply(ImportKind.CUSTOMERS, CUSTOMERS);
        apply(ImportKind.ORDERS, ORDERS);
    }

    private List<Order> all() {
        return orders.list(OrderFilter.ALL, PageRequest.first(20)).items();
    }

    private Order order(String number) {
        return orders.byNumber(new OrderNumber("SHOP", number)).orElseThrow();
    }

    private void apply(ImportKind kind, String text) {
        ImportReport report = csv(kind, ImportMode.ALL_OR_NOTHING, text);
        assertThat(report.errors()).isEmpty();
        assertThat(report.applied()).isTrue();
    }

    private void assertRefused(String message, String text) {
        ImportReport report = csv(ImportKind.CATEGORIES, ImportMode.SKIP_BAD_ROWS, text);
        assertThat(report.applied()).isFalse();
        assertThat(report.errors())
                .extracting(RowError::message)
                .singleElement()
                .asString()
                .contains(message);
    }

    private ImportReport csv(ImportKind kind, ImportMode mode, String text) {
        return intake().run(Actor.SYSTEM, wish(kind, mode), stream(text), "run", ImportProgress.IGNORED);
    }

    private ImportReport json(ImportKind kind, String text) {
        return intake().run(
                        Actor.SYSTEM,
                        new ImportWish(kind, ImportFormat.JSON_LINES, ImportMode.ALL_OR_NOTHING),
                        stream(text),
                        "run",
                        ImportProgress.IGNORED);
    }

    private static ImportWish wish(ImportKind kind, ImportMode mode) {
        return new ImportWish(kind, ImportFormat.CSV, mode);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Intake intake() {
        Times times = new Times(ZoneId.of("Asia/Shanghai"));
        Categories categories = db.bean(Categories.class);
        Products products = db.bean(Products.class);
        return new Intake(
                List.of(
                        new CategoryTaker(categories),
                        new SupplierTaker(db.bean(Suppliers.class), categories),
                        new ProductTaker(products, categories, times),
                        new CustomerTaker(db.bean(Customers.class), new CallerIdReader("CN")),
                        new OrderTaker(
                                orders, products, db.bean(Customers.class), new OrderRules(OrderFeatures.ALL), times),
                        new PromotionTaker(orders),
                        new ShipmentTaker(db.bean(Shipments.class), orders, times),
                        new ReturnTaker(db.bean(Returns.class), orders, times)),
                db.bean(AllOrNothing.class),
                audit);
    }
}
