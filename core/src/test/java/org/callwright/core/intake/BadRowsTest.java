package org.callwright.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.callwright.core.access.Actor;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a file is said by line and column. */
class BadRowsTest {
    private final ImportedShop shop = new ImportedShop();

    @BeforeEach
    void empty() {
        shop.empty();
    }

    @Test
    void one_bad_row_keeps_the_whole_file_out_and_every_mistake_is_named_with_line_and_column() {
        shop.takeShopIn();

        ImportReport report = shop.csv(ImportKind.ORDERS, ImportMode.ALL_OR_NOTHING, """
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
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B1"))).isEmpty();
        assertThat(shop.audit.notes()).hasSize(4);
    }

    @Test
    void if_wanted_the_good_rows_are_taken_in_without_the_bad_ones() {
        shop.takeShopIn();

        ImportReport report = shop.csv(ImportKind.ORDERS, ImportMode.SKIP_BAD_ROWS, """
                platform,number,status,currency,paid,placedAt,sku,quantity,unitPrice
                SHOP,B1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                SHOP,M-1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                SHOP,B3,PAID,CNY,10.01,2026-03-14,CUP,1,10.00
                SHOP,B4,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                """);

        assertThat(report.applied()).isTrue();
        assertThat(report.good()).isEqualTo(2);
        assertThat(report.errors()).extracting(RowError::line).containsExactlyInAnyOrder(3L, 4L);
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B1"))).isPresent();
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B4"))).isPresent();
    }

    @Test
    void an_order_with_fewer_pieces_than_were_returned_is_a_bad_row_and_the_others_are_taken_in() {
        shop.takeShopIn();
        shop.apply(ImportKind.RETURNS, """
                number,platform,order,line,sku,kind,state,quantity,reason,openedBy,requestedAt
                RMA-1,SHOP,A,1,KETTLE,RETURN,APPROVED,2,leaks,a01,2026-03-18
                """);
        Order before = shop.order("A");

        ImportReport report = shop.csv(ImportKind.ORDERS, ImportMode.SKIP_BAD_ROWS, """
                platform,number,customer,status,currency,paid,placedAt,sku,quantity,unitPrice
                SHOP,B1,,PAID,CNY,10.00,2026-03-14,CUP,1,10.00
                SHOP,A,C000001,PAID,CNY,89.50,2026-03-14 12:00:00,KETTLE,1,89.50
                """);

        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("quantity");
            assertThat(error.message()).contains("line 1", "2 × KETTLE");
        });
        assertThat(shop.order("A")).isEqualTo(before);
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B1"))).isPresent();
    }

    @Test
    void a_bundle_that_consists_of_something_else_by_now_is_what_it_was_in_orders_that_there_are() {
        shop.takeShopIn();
        shop.apply(ImportKind.RETURNS, """
                number,platform,order,line,sku,kind,state,quantity,reason,openedBy,requestedAt
                RMA-1,SHOP,M-1,1,CUP,RETURN,APPROVED,2,leaks,a01,2026-03-18
                """);
        Order before = shop.order("M");
        shop.apply(ImportKind.PRODUCTS, """
                sku,name,components
                SET,Tea set,KETTLE*1
                """);

        shop.apply(ImportKind.ORDERS, ImportedShop.ORDERS);

        assertThat(shop.order("M").subs()).isEqualTo(before.subs());
    }

    @Test
    void what_cannot_be_counted_or_is_not_there_is_a_bad_row_and_the_others_are_taken_in() {
        shop.takeShopIn();

        ImportReport report = shop.csv(ImportKind.ORDERS, ImportMode.SKIP_BAD_ROWS, """
                platform,number,status,currency,paid,placedAt,store,sku,quantity,unitPrice,components
                SHOP,B1,PAID,CNY,10.00,2026-03-14,,CUP,1,10.00,
                SHOP,B2,PAID,CNY,0,2026-03-14,,SET,1000000,0,CUP*10000
                SHOP,B3,PAID,CNY,0,2026-03-14,,CUP,1000000,92233720368547758.07,
                SHOP,B4,PAID,CNY,10.00,2026-03-14,nowhere,CUP,1,10.00,
                SHOP,B5,PAID,CNY,10.00,2026-03-14,,SET,1,10.00,NOBODY*1
                SHOP,B6,PAID,CNY,10.00,2026-03-14,维修,CUP,1,10.00,
                SHOP,B7,PAID,CNY,10.00,2026-03-14,,CUP,1,10.00,
                """);

        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.column())
                .containsExactlyInAnyOrder("3 quantity", "4 unitPrice", "5 store", "6 sku", "7 store");
        assertThat(report.good()).isEqualTo(2);
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B7"))).isPresent();
    }

    @Test
    void an_order_whose_rows_say_too_much_is_a_bad_row_and_the_next_one_is_read() {
        shop.takeShopIn();
        String row = "SHOP,BIG,PAID,CNY,10.00,2026-03-14,CUP," + "x".repeat(30_000) + ",1,10.00\n";

        ImportReport report = shop.csv(
                ImportKind.ORDERS,
                ImportMode.SKIP_BAD_ROWS,
                "platform,number,status,currency,paid,placedAt,sku,name,quantity,unitPrice\n"
                        + row.repeat(300)
                        + "SHOP,B1,PAID,CNY,10.00,2026-03-14,CUP,Cup,1,10.00\n");

        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.message()).contains("characters");
        });
        assertThat(shop.orders.byNumber(new OrderNumber("SHOP", "B1"))).isPresent();
    }

    @Test
    void a_mistake_in_json_is_named_by_its_path() {
        shop.takeShopIn();

        ImportReport report = shop.json(ImportKind.ORDERS, """
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
        ImportReport report = shop.intake()
                .run(
                        Actor.SYSTEM,
                        ImportedShop.wish(ImportKind.CATEGORIES, ImportMode.SKIP_BAD_ROWS),
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
    void more_pieces_than_were_bought_and_more_money_than_was_paid_are_not_returned() {
        shop.takeShopIn();

        ImportReport report = shop.csv(ImportKind.RETURNS, ImportMode.SKIP_BAD_ROWS, """
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

    private void assertRefused(String message, String text) {
        ImportReport report = shop.csv(ImportKind.CATEGORIES, ImportMode.SKIP_BAD_ROWS, text);
        assertThat(report.applied()).isFalse();
        assertThat(report.errors())
                .extracting(RowError::message)
                .singleElement()
                .asString()
                .contains(message);
    }
}
