package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.TicketCommand.Link;
import org.callwright.core.ticket.TicketCommand.Unlink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SKU is what all comes down to: from a ticket to a line to a SKU, and to the SKU's other tickets. */
class TicketsOfProductsTest {
    private DeskStage stage;
    private Orders orders;
    private TicketNumber ticket;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        orders = stage.db.bean(Orders.class);
        ticket = stage.open("something leaks").number();
    }

    private static Purchase kettleAndCups() {
        return Purchase.of("10100").line("KETTLE", 1, "89.50").line("CUP", 6, "4.00");
    }

    private void link(String order, String subOrder, int line) {
        link(new TicketLink.ToOrder(new OrderRef(order, subOrder, line)));
    }

    private void link(TicketLink link) {
        stage.desk().act(LISA, ticket, null, new Link(link));
    }

    private void unlink(TicketLink link) {
        stage.desk().act(LISA, ticket, null, new Unlink(link));
    }

    private static TicketLink line(String order, int line) {
        return new TicketLink.ToOrder(new OrderRef(order, "", line));
    }

    /** Whatever the order of the list, in which they are found in different ways. */
    private void assertFoundBy(String... skus) {
        for (String sku : List.of("KETTLE", "CUP", "POT", "TEA-SET")) {
            for (String order : List.of("opened", "changed")) {
                assertThat(found(null, null, sku, order))
                        .as("by %s, ordered by %s", sku, order)
                        .containsExactlyElementsOf(List.of(skus).contains(sku) ? List.of(ticket) : List.of());
            }
        }
    }

    private List<TicketNumber> found(
            @Nullable String order, @Nullable Integer line, @Nullable String sku, String sorting) {
        TicketFilter filter = new TicketFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, order,
                line, sku, null, null, null, false);
        return stage
                .db
                .bean(Tickets.class)
                .list(TicketReach.ALL, filter, PageRequest.first(50).sortedBy(new Sorting(sorting, true)))
                .items()
                .stream()
                .map(Ticket::number)
                .toList();
    }

    @Test
    void a_ticket_that_is_linked_to_a_line_is_found_by_what_the_line_is_of() {
        orders.insert(kettleAndCups().order());

        link("10100", "", 2);

        assertFoundBy("CUP");
    }

    @Test
    void one_that_is_linked_to_an_order_is_about_all_its_lines_and_those_of_its_sub_orders() {
        orders.insert(Purchase.of("10100")
                .sub(Purchase.of("10100-1").line("KETTLE", 1, "89.50"))
                .sub(Purchase.of("10100-2").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6)))
                .order());

        link("10100", "10100-2", 0);
        assertFoundBy("TEA-SET", "CUP");

        link("10100", "", 0);
        assertFoundBy("KETTLE", "TEA-SET", "CUP");
    }

    @Test
    void a_product_goes_with_the_last_link_that_brings_it() {
        orders.insert(kettleAndCups().line("KETTLE", 1, "80.00").order());
        TicketLink product = new TicketLink.ToProduct("KETTLE");
        link(line("10100", 1));
        link(line("10100", 3));
        link(product);

        unlink(line("10100", 1));
        assertFoundBy("KETTLE");
        unlink(product);
        assertFoundBy("KETTLE");
        unlink(line("10100", 3));
        assertFoundBy();

        link(product);
        link(line("10100", 0));
        unlink(line("10100", 0));
        assertFoundBy("KETTLE");
    }

    @Test
    void an_order_that_comes_after_the_ticket_brings_its_products() {
        link("10100", "", 2);
        link("10101", "10101-1", 1);
        link("订单", "", 1);
        assertFoundBy();

        orders.insert(kettleAndCups().order());
        assertFoundBy("CUP");

        orders.put(List.of(Purchase.of("10101")
                .sub(Purchase.of("10101-1").line("POT", 1, "20.00"))
                .order()));
        assertFoundBy("CUP", "POT");
    }

    @Test
    void a_line_that_becomes_another_products_takes_its_tickets_along() {
        orders.insert(kettleAndCups().order());
        link("10100", "", 1);
        link(new TicketLink.ToProduct("CUP"));
        assertFoundBy("KETTLE", "CUP");

        orders.put(List.of(Purchase.of("10100")
                .line("POT", 1, "89.50")
                .line("KETTLE", 6, "4.00")
                .order()));
        assertFoundBy("POT", "CUP");

        orders.put(List.of(Purchase.of("10100").line("CUP", 1, "89.50").order()));
        assertFoundBy("CUP");

        orders.put(List.of(Purchase.of("10100").line("POT", 1, "89.50").order()));
        assertFoundBy("POT", "CUP");
    }

    @Test
    void a_ticket_goes_on_being_about_what_was_in_an_order_that_was_removed() {
        Order order = orders.insert(kettleAndCups().order());
        link("10100", "", 1);

        orders.remove(order.id(), order.version());
        assertFoundBy("KETTLE");

        unlink(line("10100", 1));
        assertFoundBy();
    }

    @Test
    void a_link_that_names_the_platform_is_of_that_platform_s_order_alone_and_one_that_does_not_of_any() {
        orders.insert(kettleAndCups().order());
        TicketLink ofShop = line("SHOP/10100", 1);
        TicketLink ofMall = line("MALL/10100", 2);

        link(ofMall);
        assertFoundBy();
        link(ofShop);
        assertFoundBy("KETTLE");
        unlink(ofShop);
        assertFoundBy();
        link(line("10100", 2));
        assertFoundBy("CUP");
    }

    @Test
    void an_order_that_comes_after_a_link_with_its_platform_brings_its_products() {
        link("SHOP/10100", "", 2);
        link("MALL/10100", "", 1);

        orders.insert(kettleAndCups().order());
        assertFoundBy("CUP");
        orders.put(List.of(Purchase.of("10100")
                .line("POT", 1, "89.50")
                .line("POT", 1, "4.00")
                .order()));
        assertFoundBy("POT");
    }

    @Test
    void an_order_is_found_with_its_platform_or_without_however_it_was_linked() {
        orders.insert(kettleAndCups().order());
        TicketNumber bare = stage.open("bare").number();
        TicketNumber mall = stage.open("of the mall").number();
        stage.desk().act(LISA, bare, null, new Link(line("10100", 1)));
        stage.desk().act(LISA, mall, null, new Link(line("MALL/10100", 1)));
        link("SHOP/10100", "", 1);

        assertThat(found("10100", null, null, "opened")).containsExactlyInAnyOrder(ticket, bare);
        assertThat(found("SHOP/10100", null, null, "opened")).containsExactlyInAnyOrder(ticket, bare);
        assertThat(found("MALL/10100", 1, null, "opened")).containsExactlyInAnyOrder(mall, bare);
        assertThat(found("订单", null, null, "opened")).isEmpty();
    }

    private void cameInAbout(@Nullable String order) {
        stage.desk().act(LISA, ticket, null, new TicketCommand.Change(TicketField.ORIGIN_ORDER, order));
    }

    @Test
    void a_ticket_is_found_by_what_the_order_is_of_that_the_customer_came_in_about() {
        orders.insert(kettleAndCups().order());
        orders.insert(Purchase.of("10101").line("POT", 1, "20.00").order());

        cameInAbout("10100");
        assertFoundBy("KETTLE", "CUP");
        link("10100", "", 1);
        cameInAbout("SHOP/10101");
        assertFoundBy("KETTLE", "POT");
        cameInAbout("MALL/10101");
        assertFoundBy("KETTLE");
        cameInAbout(null);
        assertFoundBy("KETTLE");
    }

    @Test
    void one_that_begins_with_its_order_is_found_by_it_and_by_what_comes_into_it_later() {
        ticket = stage.opening()
                .open(LISA, NewTicket.byHand(null, Holder.NOBODY, new Filing("leaks", null, null, 3, null, "10100")))
                .number();
        assertFoundBy();

        orders.insert(kettleAndCups().order());
        assertFoundBy("KETTLE", "CUP");

        stage.db.run("DELETE FROM ticket_term");
        stage.db.bean(TicketWords.class).writeAnew((seen, count) -> {});
        assertFoundBy("KETTLE", "CUP");
    }

    @Test
    void tickets_of_before_with_an_order_or_a_platform_are_found_after_the_migration() throws IOException {
        orders.insert(kettleAndCups().order());
        orders.insert(Purchase.of("10101")
                .sub(Purchase.of("10101-1").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("POT"), 6)))
                .order());
        link("MALL/10100", "", 1);
        link("SHOP/10100", "", 2);
        stage.db.run("DELETE FROM ticket_term");
        migrate();
        assertFoundBy("CUP");

        cameInAbout("10101");
        stage.db.run("DELETE FROM ticket_term");
        migrate();
        assertFoundBy("CUP", "TEA-SET", "POT");
    }

    @Test
    void tickets_of_before_are_found_after_the_migration_and_after_words_are_written_anew() throws IOException {
        orders.insert(Purchase.of("10100")
                .sub(Purchase.of("10100-1").line("KETTLE", 1, "89.50"))
                .sub(Purchase.of("10100-2")
                        .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6))
                        .line("POT", 1, "20.00"))
                .order());
        link("10100", "10100-2", 1);
        link("订单", "", 0);
        assertFoundBy("TEA-SET", "CUP");

        stage.db.run("DELETE FROM ticket_term");
        stage.db.bean(TicketWords.class).writeAnew((seen, count) -> {});
        assertFoundBy("TEA-SET", "CUP");

        stage.db.run("DELETE FROM ticket_term");
        migrate();
        assertFoundBy("TEA-SET", "CUP");
        link("10100", "", 0);
        stage.db.run("DELETE FROM ticket_term");
        migrate();
        assertFoundBy("TEA-SET", "CUP", "KETTLE", "POT");
    }

    private void migrate() throws IOException {
        for (String name : List.of("V221__products_of_lines.sql", "V255__products_of_origins.sql")) {
            try (InputStream file = getClass().getResourceAsStream("/db/migration/" + name)) {
                String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
                Stream.of(text.split(";"))
                        .filter(statement -> !statement.isBlank())
                        .forEach(stage.db::run);
            }
        }
    }

    @Test
    void tickets_are_found_by_the_line_that_they_are_linked_to() {
        orders.insert(kettleAndCups().order());
        TicketNumber whole = stage.open("the parcel is late").number();
        stage.desk().act(LISA, whole, null, new Link(line("10100", 0)));
        link("10100", "", 2);

        assertThat(found("10100", 2, null, "opened")).containsExactly(ticket);
        assertThat(found("10100", 1, null, "opened")).isEmpty();
        assertThat(found("10100", null, null, "opened")).containsExactlyInAnyOrder(ticket, whole);
        assertThatThrownBy(() -> found(null, 2, null, "opened"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("line"));
    }
}
