package org.callwright.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.privacy.TestSealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this business has not got neither comes in with a file nor is taken away by one. */
class SwitchedOffPartsTest {
    private final ImportedShop shop = new ImportedShop();

    @BeforeEach
    void begin() {
        shop.empty();
    }

    /** By a business that has neither members nor points nor campaigns nor sub-orders, whatever it had. */
    private ImportReport taken(ImportKind kind, String file) {
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.members", "false");
        properties.put("callwright.orders.points", "false");
        properties.put("callwright.orders.campaigns", "false");
        properties.put("callwright.orders.sub-orders", "false");
        try (ApplicationContext context = shop.db.context(properties)) {
            return context.getBean(Intake.class)
                    .run(
                            Actor.SYSTEM,
                            ImportedShop.wish(kind, ImportMode.ALL_OR_NOTHING),
                            ImportedShop.stream(file),
                            "run",
                            ImportProgress.IGNORED);
        }
    }

    @Test
    void a_file_cannot_bring_members_and_points_to_a_business_without_them() {
        ImportReport report = taken(ImportKind.CUSTOMERS, """
                number,name,member,tier,points
                C1,Ann,M1,,
                C2,Ben,,Gold,
                C3,Cleo,,,5
                C4,Dan,,,
                """);

        assertThat(report.applied()).isFalse();
        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.column() + " " + error.message())
                .containsExactly(
                        "2 member is switched off here",
                        "3 tier is switched off here",
                        "4 points is switched off here");
    }

    @Test
    void what_is_stored_of_a_customer_s_membership_stays_when_a_file_brings_him_without_it() {
        shop.takeShopIn();

        ImportReport report = taken(ImportKind.CUSTOMERS, """
                number,name,phones
                C000001,王大明,13800000001
                """);

        assertThat(report.errors()).isEmpty();
        Customers customers = shop.db.bean(Customers.class);
        Customer wang = customers
                .byId(Objects.requireNonNull(
                        customers.idsByNumber(List.of("C000001")).get("C000001")))
                .orElseThrow();
        assertThat(wang.name()).isEqualTo("王大明");
        assertThat(wang.member()).isEqualTo("M1");
        assertThat(wang.tier()).isEqualTo("Gold");
        assertThat(wang.points()).isEqualTo(1200);
    }

    @Test
    void what_is_stored_of_an_order_s_stays_when_a_file_brings_it_without() {
        shop.takeShopIn();

        ImportReport order = taken(ImportKind.ORDERS, """
                platform,number,customer,status,currency,discount,freight,paid,placedAt,paidAt,line,sku,name,quantity,unitPrice
                SHOP,A,C000001,SHIPPED,CNY,1.00,6.00,184.00,2026-03-14 12:00:00,2026-03-14T12:01:00+08:00,1,KETTLE,Kettle,2,89.50
                """);
        assertThat(order.errors()).isEmpty();
        assertThat(shop.order("A").status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(shop.order("A").loyalty().member()).isEqualTo("M1");

        shop.apply(ImportKind.PROMOTIONS, """
                platform,order,code,name,campaign,currency,discount
                SHOP,A,P-1,Spring,SPRING,CNY,1.00
                """);
        ImportReport promotion = taken(ImportKind.PROMOTIONS, """
                platform,order,code,name,currency,discount
                SHOP,A,P-1,Early spring,CNY,1.00
                """);
        assertThat(promotion.errors()).isEmpty();
        assertThat(shop.order("A").promotions())
                .extracting(one -> one.name() + " " + one.campaign())
                .contains("Early spring SPRING");
    }

    @Test
    void the_campaign_of_a_new_promotion_is_refused_and_not_stored() {
        shop.takeShopIn();

        ImportReport report = taken(ImportKind.PROMOTIONS, """
                platform,order,code,name,campaign,currency,discount
                SHOP,A,P-1,Spring,SPRING,CNY,1.00
                """);

        assertThat(report.applied()).isFalse();
        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.column() + " " + error.message())
                .containsExactly("2 campaign campaigns are switched off here");
        assertThat(shop.order("A").promotions()).isEmpty();
    }

    @Test
    void sub_orders_that_are_stored_stay_when_a_file_brings_their_order_with_lines() {
        shop.takeShopIn();
        Order before = shop.order("M");

        ImportReport report = taken(ImportKind.ORDERS, """
                platform,number,customer,status,currency,paid,placedAt,line,sku,name,quantity,unitPrice
                SHOP,M,C000001,COMPLETED,CNY,218.00,2026-03-15,1,SET,Tea set,2,99
                SHOP,M,C000001,COMPLETED,CNY,218.00,2026-03-15,2,CUP,Cup,2,10
                """);

        assertThat(report.errors()).isEmpty();
        Order after = shop.order("M");
        assertThat(after.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(after.lines()).isEmpty();
        assertThat(after.subs())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .isEqualTo(before.subs());
    }

    @Test
    void an_order_that_is_stored_in_sub_orders_cannot_get_other_goods_or_sums_unseen() {
        shop.takeShopIn();
        Order before = shop.order("M");

        ImportReport goods = taken(ImportKind.ORDERS, """
                platform,number,customer,status,currency,paid,placedAt,line,sku,name,quantity,unitPrice
                SHOP,M,C000001,SHIPPED,CNY,218.00,2026-03-15,1,SET,Tea set,2,99
                SHOP,M,C000001,SHIPPED,CNY,218.00,2026-03-15,2,KETTLE,Kettle,1,20
                """);
        ImportReport sums = taken(ImportKind.ORDERS, """
                platform,number,customer,status,currency,paid,placedAt,line,sku,name,quantity,unitPrice
                SHOP,M,C000001,SHIPPED,CNY,220.00,2026-03-15,1,SET,Tea set,2,99
                SHOP,M,C000001,SHIPPED,CNY,220.00,2026-03-15,2,CUP,Cup,2,11
                """);

        assertThat(goods.errors()).extracting(error -> error.column()).containsExactly("lines");
        assertThat(sums.errors()).extracting(error -> error.column()).containsExactly("items");
        assertThat(shop.order("M")).isEqualTo(before);
    }

    @Test
    void a_return_is_of_the_line_as_it_is_counted_in_the_whole_order_unless_the_file_names_the_part() {
        shop.takeShopIn();

        ImportReport report = taken(ImportKind.RETURNS, """
                number,platform,order,line,sku,kind,state,quantity,reason,openedBy,requestedAt
                R-1,SHOP,M,2,CUP,RETURN,REQUESTED,1,leaks,a01,2026-03-18
                R-2,SHOP,M-2,2,CUP,RETURN,REQUESTED,1,leaks,a01,2026-03-18
                R-3,SHOP,A,1,KETTLE,RETURN,REQUESTED,1,leaks,a01,2026-03-18
                """);
        ImportReport beyond = taken(ImportKind.RETURNS, """
                number,platform,order,line,sku,kind,state,quantity,reason,openedBy,requestedAt
                R-4,SHOP,M,2,CUP,RETURN,REQUESTED,1,leaks,a01,2026-03-18
                R-5,SHOP,M,4,CUP,RETURN,REQUESTED,1,leaks,a01,2026-03-18
                """);

        assertThat(report.errors()).isEmpty();
        assertThat(shop.db.texts("SELECT CONCAT(r.number, ' ', o.number, ' ', r.line) FROM return_request r"
                        + " JOIN customer_order o ON o.id = r.order_id ORDER BY r.number"))
                .containsExactly("R-1 M-2 1", "R-2 M-2 2", "R-3 A 1");
        assertThat(beyond.errors())
                .extracting(error -> error.line() + " " + error.column() + " " + error.message())
                .containsExactly("2 quantity all of it has been returned", "3 line the order has no such line");
    }
}
