package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.BOB;
import static org.callwright.core.ticket.DeskStage.LISA;

import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Filing;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NewTicket;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketMerging;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.core.workorder.WorkOrderCommand.Comment;
import org.callwright.core.workorder.WorkOrderCommand.Link;
import org.callwright.core.workorder.WorkOrderCommand.Revise;
import org.callwright.core.workorder.WorkOrderCommand.Step;
import org.callwright.core.workorder.WorkOrderCommand.Unlink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrdersFoundTest {
    private static final WorkOrderReach EVERYTHING = new WorkOrderReach(Scope.ALL, LISA);

    private WorkOrderStage stage;

    @BeforeEach
    void open() {
        stage = new WorkOrderStage();
    }

    private List<WorkOrderNumber> found(Wanted wanted) {
        return stage.orders.list(EVERYTHING, wanted.filter(), PageRequest.first(50)).items().stream()
                .map(WorkOrder::number)
                .toList();
    }

    private TicketNumber ticket(@Nullable Long customer, @Nullable String store) {
        Filing filing = new Filing("kettle", null, null, 3, store, null, null);
        return stage.tickets
                .opening()
                .open(LISA, NewTicket.byHand(customer, Holder.NOBODY, filing))
                .number();
    }

    private long customer(String number) {
        return stage.tickets.db.bean(Customers.class).save(new Customer(0, number, "李娜", List.of(), null, null, ""));
    }

    @Test
    void its_number_is_said_in_any_spelling_and_the_end_of_it_is_enough() {
        TicketNumber from = ticket(null, null);
        WorkOrder first = stage.make(from, "mend");
        WorkOrder second = stage.make(from, "mend");

        for (String spelling : List.of(
                first.number().value(),
                first.number().value().toLowerCase(Locale.ROOT).replace("-", " "),
                "260314000011",
                "ＷＯ２６０３１４－００００１－１",
                "00001-1")) {
            assertThat(found(Wanted.by("number", spelling))).as(spelling).containsExactly(first.number());
        }
        assertThat(found(Wanted.by("number", second.number().value()))).containsExactly(second.number());
        assertThat(found(Wanted.by("number", "WO260314-00001-7"))).isEmpty();
        for (String little : List.of("", "1-1", "%_%_%_", "水壶水壶")) {
            assertThatThrownBy(() -> found(Wanted.by("number", little)))
                    .as(little)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("number"));
        }
    }

    @Test
    void one_is_named_in_any_spelling_and_the_record_knows_the_highest_number() {
        WorkOrder order = stage.make(ticket(null, null), "mend");
        stage.make(ticket(null, null), "mend");

        for (String spelling : List.of("WO260314-00001-1", "wo 260314 00001 1", "260314000011")) {
            assertThat(stage.orders.byNumber(spelling).map(WorkOrder::number))
                    .as(spelling)
                    .contains(order.number());
        }
        assertThat(stage.tickets
                        .db
                        .context
                        .getBean(HighestTicket.class, Qualifiers.byName(NumberSchemes.WORK_ORDER))
                        .forPeriod("WO260314"))
                .hasValue(2);
    }

    @Test
    void its_ticket_is_said_in_any_spelling_and_the_end_of_it_is_enough() {
        TicketNumber from = ticket(null, null);
        WorkOrder made = stage.make(from, "mend");
        WorkOrder too = stage.make(from, "mend");
        stage.make(ticket(null, null), "mend");

        for (String spelling : List.of(
                from.value(),
                from.value().toLowerCase(Locale.ROOT).replace("-", ""),
                from.value().replaceAll("[^0-9]", ""),
                from.value().substring(9))) {
            assertThat(found(Wanted.by("ticket", spelling)))
                    .as(spelling)
                    .containsExactlyInAnyOrder(made.number(), too.number());
        }
        assertThat(found(Wanted.by("ticket", "SV991231-99999-9"))).isEmpty();
        assertThatThrownBy(() -> found(Wanted.by("ticket", "42")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("ticket"));
    }

    @Test
    void a_ticket_has_the_work_orders_of_those_that_were_merged_into_it_and_of_theirs() {
        TicketNumber first = ticket(null, null);
        TicketNumber second = ticket(null, null);
        TicketNumber third = ticket(null, null);
        WorkOrderNumber ofFirst = stage.make(first, "mend").number();
        WorkOrderNumber ofSecond = stage.make(second, "mend").number();
        WorkOrderNumber ofThird = stage.make(third, "mend").number();
        TicketMerging merging = stage.tickets.merging();
        merging.merge(LISA, first, null, second);
        merging.merge(LISA, second, null, third);

        assertThat(found(Wanted.by("ticket", third.value()))).containsExactlyInAnyOrder(ofFirst, ofSecond, ofThird);
        assertThat(found(Wanted.by("ticket", second.value()))).containsExactlyInAnyOrder(ofFirst, ofSecond);
        assertThat(found(Wanted.by("ticket", first.value()))).containsExactly(ofFirst);

        merging.unmerge(LISA, first, null);
        assertThat(found(Wanted.by("ticket", third.value()))).containsExactlyInAnyOrder(ofSecond, ofThird);
    }

    @Test
    void it_is_found_by_its_tickets_store_as_it_is_now() {
        TicketNumber from = ticket(null, "bund");
        WorkOrder made = stage.make(from, "mend");
        stage.make(ticket(null, "nanjing-road"), "mend");
        assertThat(found(Wanted.by("store", "bund"))).containsExactly(made.number());

        stage.tickets.db.run("INSERT INTO store (id, name, city) VALUES ('nanjing-road', 'Nanjing Road', '上海')");
        ServiceDesk desk = stage.tickets.db.bean(ServiceDesk.class);
        desk.act(LISA, from, null, new Change(TicketField.STORE, "nanjing-road"));
        assertThat(found(Wanted.by("store", "bund"))).isEmpty();
        assertThat(found(Wanted.by("store", "nanjing-road"))).hasSize(2);

        desk.act(LISA, from, null, new Change(TicketField.STORE, null));
        assertThat(found(Wanted.by("store", "nanjing-road"))).hasSize(1);
    }

    @Test
    void it_is_found_by_its_tickets_customer_as_he_is_now_under_each_of_his_files() {
        long lina = customer("C-1");
        long merged = customer("C-2");
        stage.tickets.db.run("UPDATE customer SET survivor_id = " + lina + " WHERE id = " + merged);
        WorkOrder one = stage.make(ticket(lina, null), "mend");
        TicketNumber unknown = ticket(null, null);
        WorkOrder other = stage.make(unknown, "mend");
        assertThat(found(Wanted.by("customer", lina))).containsExactly(one.number());

        stage.tickets.desk().act(LISA, unknown, null, new Change(TicketField.CUSTOMER, Long.toString(merged)));

        assertThat(found(Wanted.by("customer", lina))).containsExactlyInAnyOrder(one.number(), other.number());
        assertThat(found(Wanted.by("customer", merged))).containsExactlyInAnyOrder(one.number(), other.number());
        assertThat(found(Wanted.by("customer", 987_654L))).isEmpty();
    }

    @Test
    void it_is_found_by_the_words_that_people_wrote_on_it() {
        TicketNumber from = ticket(null, null);
        WorkOrder kettle = stage.make(from, "The kettle leaks", "at the Käse lid", 3, Holder.NOBODY);
        WorkOrder pot = stage.make(from, "水壶漏水", "打客户电话 13800009999", 3, Holder.NOBODY);
        WorkOrder door = stage.make(from, "door");
        stage.desk.act(BOB, door.number(), null, new Comment("the KETTLE's lid, and 水壶"));
        stage.desk.act(BOB, door.number(), null, new Step(WorkOrderMove.REJECT, "not our hinge"));

        assertThat(found(Wanted.by("text", "kettle"))).containsExactlyInAnyOrder(door.number(), kettle.number());
        assertThat(found(Wanted.by("text", "lid kase"))).containsExactly(kettle.number());
        assertThat(found(Wanted.by("text", "水壶"))).containsExactlyInAnyOrder(door.number(), pot.number());
        assertThat(found(Wanted.by("text", "水壶漏水"))).containsExactly(pot.number());
        assertThat(found(Wanted.by("text", "客户"))).containsExactly(pot.number());
        assertThat(found(Wanted.by("text", "hinge"))).containsExactly(door.number());
        assertThat(found(Wanted.by("text", "壶水"))).isEmpty();
        for (String nothing : List.of("13800009999", "水", "%", "")) {
            assertThatThrownBy(() -> found(Wanted.by("text", nothing)))
                    .as(nothing)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("text"));
        }
    }

    @Test
    void what_is_set_right_is_found_by_both_and_in_the_order_of_its_making_only() {
        WorkOrder order = stage.make(ticket(null, null), "kettle");
        stage.desk.act(LISA, order.number(), null, new Revise("pot", "of tea", null, null));

        assertThat(found(Wanted.by("text", "pot tea"))).containsExactly(order.number());
        assertThat(found(Wanted.by("text", "kettle"))).containsExactly(order.number());
        PageRequest byDue = new PageRequest(Optional.empty(), 10, Optional.of(Sorting.parse("due")));
        WorkOrderFilter kettles = Wanted.by("text", "kettle").filter();
        assertThatThrownBy(() -> stage.orders.list(EVERYTHING, kettles, byDue))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("sort");
                    assertThat(refused.legal()).containsExactly("created");
                });
    }

    @Test
    void words_of_before_there_was_a_search_by_words_are_written_anew() {
        WorkOrder order = stage.make(ticket(null, null), "kettle", "at the lid", 3, Holder.NOBODY);
        stage.desk.act(BOB, order.number(), null, new Comment("水壶"));
        stage.tickets.db.run("DELETE FROM work_order_term");
        assertThat(found(Wanted.by("text", "kettle"))).isEmpty();

        WorkOrderWords words = stage.tickets.db.bean(WorkOrderWords.class);
        assertThat(words.writeAnew()).isEqualTo(1);
        assertThat(words.writeAnew()).isEqualTo(1);

        assertThat(found(Wanted.by("text", "kettle lid 水壶"))).containsExactly(order.number());
    }

    /** 24,000, so that a page is not looked for to the end, three made at a time. */
    @Test
    void words_that_are_hardly_ever_together_are_looked_for_a_stretch_at_a_time_and_none_is_left_out() {
        TicketNumber from = ticket(null, null);
        stage.tickets.db.run("INSERT INTO work_order (number, number_key, ticket, type, state, subject, description,"
                + " priority, created_by, created_at, changed_at) SELECT CONCAT('WO-', LPAD(seq, 5, '0')),"
                + " CONCAT('WO', LPAD(seq, 5, '0')), '" + from + "', 'repair', 'NEW', 'x', '', 3, 'lisa',"
                + " 1 + seq DIV 3, 1 FROM seq_1_to_24000");
        for (String word : List.of(
                "even seq%2=0", "odd seq%2=1", "odd seq=20", "odd seq=23000", "alone seq%2=1", "fifth seq%5=0")) {
            String[] of = word.split(" ", -1);
            stage.tickets.db.run("INSERT INTO work_order_term SELECT '" + of[0] + "', 1 + seq DIV 3,"
                    + " CONCAT('WO-', LPAD(seq, 5, '0')) FROM seq_1_to_24000 WHERE " + of[1]);
        }

        assertThat(pages("even odd")).containsExactly("WO-23000", "WO-00020");
        assertThat(pages("even alone")).containsExactly("", "");
        assertThat(pages("even fifth").stream().filter(number -> !number.isEmpty()))
                .hasSize(2_400)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages("nowhere")).containsExactly("");
    }

    /** Pages of 200; an empty text stands for a page without any. */
    private List<String> pages(String text) {
        WorkOrderFilter filter = Wanted.by("text", text).filter();
        List<String> found = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(200));
        while (next.isPresent()) {
            Page<WorkOrder> page = stage.orders.list(EVERYTHING, filter, next.get());
            page.items().forEach(order -> found.add(order.number().value()));
            if (page.items().isEmpty()) {
                found.add("");
            }
            next = page.next().map(cursor -> PageRequest.after(cursor, 200));
        }
        return found;
    }

    @Test
    void it_is_found_by_order_sub_order_and_product() {
        WorkOrder order = stage.make(ticket(null, null), "kettle");
        stage.make(ticket(null, null), "kettle");
        stage.desk.act(
                LISA, order.number(), null, new Link(new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 2))));
        stage.desk.act(LISA, order.number(), null, new Link(new TicketLink.ToProduct("S10_1678")));

        assertThat(found(Wanted.by("order", "10100"))).containsExactly(order.number());
        assertThat(found(Wanted.by("order", "10100-1"))).containsExactly(order.number());
        assertThat(found(Wanted.by("sku", "S10_1678"))).containsExactly(order.number());
        assertThat(found(Wanted.by("order", "10100").and("sku", "OTHER"))).isEmpty();
    }

    @Test
    void it_is_found_by_what_the_lines_that_it_is_linked_to_are_of_now() {
        Orders bought = stage.tickets.db.bean(Orders.class);
        WorkOrder order = stage.make(ticket(null, null), "kettle");
        TicketLink line = new TicketLink.ToOrder(new OrderRef("SHOP/10100", "", 1));
        TicketLink other = new TicketLink.ToOrder(new OrderRef("MALL/10100", "", 2));
        stage.desk.act(LISA, order.number(), null, new Link(line));
        stage.desk.act(LISA, order.number(), null, new Link(other));
        assertFoundBy(order);

        bought.put(List.of(Purchase.of("10100")
                .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6))
                .line("POT", 1, "4.00")
                .order()));
        assertFoundBy(order, "TEA-SET", "CUP");

        bought.put(List.of(Purchase.of("10100").line("POT", 1, "99.00").order()));
        assertFoundBy(order, "POT");
        stage.desk.act(LISA, order.number(), null, new Link(new TicketLink.ToProduct("POT")));
        stage.desk.act(LISA, order.number(), null, new Unlink(line));
        assertFoundBy(order, "POT");
        stage.desk.act(LISA, order.number(), null, new Unlink(new TicketLink.ToProduct("POT")));
        assertFoundBy(order);
    }

    @Test
    void those_of_before_are_found_by_their_products_after_the_migration_and_after_words_are_written_anew()
            throws IOException {
        stage.tickets
                .db
                .bean(Orders.class)
                .put(List.of(Purchase.of("10100")
                        .sub(Purchase.of("10100-1").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6)))
                        .order()));
        WorkOrder order = stage.make(ticket(null, null), "kettle");
        stage.desk.act(
                LISA, order.number(), null, new Link(new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 0))));
        stage.desk.act(LISA, order.number(), null, new Link(new TicketLink.ToProduct("POT")));

        stage.tickets.db.run("DELETE FROM work_order_term");
        try (InputStream file = getClass().getResourceAsStream("/db/migration/V256__products_of_work_orders.sql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Stream.of(text.split(";")).filter(statement -> !statement.isBlank()).forEach(stage.tickets.db::run);
        }
        assertFoundBy(order, "TEA-SET", "CUP", "POT");

        stage.tickets.db.run("DELETE FROM work_order_term");
        stage.tickets.db.bean(WorkOrderWords.class).writeAnew();
        assertFoundBy(order, "TEA-SET", "CUP", "POT");
    }

    private void assertFoundBy(WorkOrder order, String... skus) {
        for (String sku : List.of("TEA-SET", "CUP", "POT")) {
            assertThat(found(Wanted.by("sku", sku)))
                    .as(sku)
                    .containsExactlyElementsOf(List.of(skus).contains(sku) ? List.of(order.number()) : List.of());
        }
    }

    /** The statement and the rule say the same, whoever asks, whatever is wanted, in pages that do not change. */
    @Test
    void everybody_finds_what_they_reach_and_want_and_nothing_else() {
        Random random = new Random(42);
        long lina = customer("C-1");
        List<WorkOrder> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TicketNumber from = ticket(i % 3 == 0 ? lina : null, i % 4 == 0 ? "bund" : null);
            stage.tickets.later(Duration.ofMillis(random.nextInt(2)));
            Holder holder = new Holder(
                    pick(random, "lisa", "bob", null),
                    pick(random, "phones", "repairs", null),
                    pick(random, "service", "workshop", null));
            all.add(stage.make(from, i % 2 == 0 ? "水壶漏水" : "kettle", "job " + i, 1 + i % 5, holder));
        }
        for (Scope scope : Scope.values()) {
            for (String account : List.of("lisa", "bob", "carl")) {
                Actor who = DeskStage.person(
                        account, null, random.nextBoolean() ? Set.of("phones") : Set.of(), "workshop", scope);
                WorkOrderReach reach = new WorkOrderReach(scope, who);
                requireFound(reach, WorkOrderFilter.ALL, all);
                requireFound(reach, Wanted.by("customer", lina).filter(), each(all, 3, 0));
                requireFound(reach, Wanted.by("store", "bund").filter(), each(all, 4, 0));
                requireFound(reach, Wanted.by("priority", 2).filter(), each(all, 5, 1));
                requireFound(reach, Wanted.by("text", "漏水").filter(), each(all, 2, 0));
                requireFound(
                        reach,
                        Wanted.by("customer", lina)
                                .and("store", "bund")
                                .and("priority", 3)
                                .and("text", "水壶 job")
                                .filter(),
                        each(all, 60, 12));
            }
        }
    }

    private static List<WorkOrder> each(List<WorkOrder> all, int of, int from) {
        return all.stream().filter(order -> all.indexOf(order) % of == from).toList();
    }

    private void requireFound(WorkOrderReach reach, WorkOrderFilter filter, List<WorkOrder> wanted) {
        List<WorkOrderNumber> expected = wanted.stream()
                .filter(reach::covers)
                .sorted(Comparator.comparing(WorkOrder::created)
                        .thenComparing(WorkOrder::number)
                        .reversed())
                .map(WorkOrder::number)
                .toList();
        List<WorkOrderNumber> found = new ArrayList<>();
        Page<WorkOrder> page = stage.orders.list(reach, filter, PageRequest.first(4));
        page.items().forEach(order -> found.add(order.number()));
        while (page.next().isPresent()) {
            page = stage.orders.list(
                    reach, filter, PageRequest.after(page.next().get(), 4));
            page.items().forEach(order -> found.add(order.number()));
        }
        assertThat(found).as(reach + " " + filter).containsExactlyElementsOf(expected);
    }

    private static @Nullable String pick(Random random, @Nullable String... of) {
        return of[random.nextInt(of.length)];
    }
}
