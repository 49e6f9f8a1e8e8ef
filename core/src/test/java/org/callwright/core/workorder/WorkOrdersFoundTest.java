package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import io.micronaut.inject.qualifiers.Qualifiers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.callwright.core.Pick;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketMerging;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberSchemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrdersFoundTest {
    private WorkOrderStage stage;

    @BeforeEach
    void open() {
        stage = new WorkOrderStage();
    }

    private long customer(String number) {
        return stage.tickets.db.bean(Customers.class).save(new Customer(0, number, "李娜", List.of(), null, null, ""));
    }

    @Test
    void its_number_is_said_in_any_spelling_and_the_end_of_it_is_enough() {
        TicketNumber from = stage.ticket(null, null);
        WorkOrder first = stage.make(from, "mend");
        WorkOrder second = stage.make(from, "mend");

        for (String spelling : List.of(
                first.number().value(),
                first.number().value().toLowerCase(Locale.ROOT).replace("-", " "),
                "260314000011",
                "ＷＯ２６０３１４－００００１－１",
                "00001-1")) {
            assertThat(stage.found(Wanted.by("number", spelling))).as(spelling).containsExactly(first.number());
        }
        assertThat(stage.found(Wanted.by("number", second.number().value()))).containsExactly(second.number());
        assertThat(stage.found(Wanted.by("number", "WO260314-00001-7"))).isEmpty();
        for (String little : List.of("", "1-1", "%_%_%_", "水壶水壶")) {
            assertThatThrownBy(() -> stage.found(Wanted.by("number", little)))
                    .as(little)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("number"));
        }
    }

    @Test
    void one_is_named_in_any_spelling_and_the_record_knows_the_highest_number() {
        WorkOrder order = stage.make(stage.ticket(null, null), "mend");
        stage.make(stage.ticket(null, null), "mend");

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
        TicketNumber from = stage.ticket(null, null);
        WorkOrder made = stage.make(from, "mend");
        WorkOrder too = stage.make(from, "mend");
        stage.make(stage.ticket(null, null), "mend");

        for (String spelling : List.of(
                from.value(),
                from.value().toLowerCase(Locale.ROOT).replace("-", ""),
                from.value().replaceAll("[^0-9]", ""),
                from.value().substring(9))) {
            assertThat(stage.found(Wanted.by("ticket", spelling)))
                    .as(spelling)
                    .containsExactlyInAnyOrder(made.number(), too.number());
        }
        assertThat(stage.found(Wanted.by("ticket", "SV991231-99999-9"))).isEmpty();
        assertThatThrownBy(() -> stage.found(Wanted.by("ticket", "42")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("ticket"));
    }

    @Test
    void a_ticket_has_the_work_orders_of_those_that_were_merged_into_it_and_of_theirs() {
        TicketNumber first = stage.ticket(null, null);
        TicketNumber second = stage.ticket(null, null);
        TicketNumber third = stage.ticket(null, null);
        WorkOrderNumber ofFirst = stage.make(first, "mend").number();
        WorkOrderNumber ofSecond = stage.make(second, "mend").number();
        WorkOrderNumber ofThird = stage.make(third, "mend").number();
        TicketMerging merging = stage.tickets.merging();
        merging.merge(LISA, first, null, second);
        merging.merge(LISA, second, null, third);

        assertThat(stage.found(Wanted.by("ticket", third.value())))
                .containsExactlyInAnyOrder(ofFirst, ofSecond, ofThird);
        assertThat(stage.found(Wanted.by("ticket", second.value()))).containsExactlyInAnyOrder(ofFirst, ofSecond);
        assertThat(stage.found(Wanted.by("ticket", first.value()))).containsExactly(ofFirst);

        merging.unmerge(LISA, first, null);
        assertThat(stage.found(Wanted.by("ticket", third.value()))).containsExactlyInAnyOrder(ofSecond, ofThird);
    }

    @Test
    void it_is_found_by_its_tickets_store_as_it_is_now() {
        TicketNumber from = stage.ticket(null, "bund");
        WorkOrder made = stage.make(from, "mend");
        stage.make(stage.ticket(null, "nanjing-road"), "mend");
        assertThat(stage.found(Wanted.by("store", "bund"))).containsExactly(made.number());

        stage.tickets.db.run("INSERT INTO store (id, name, city) VALUES ('nanjing-road', 'Nanjing Road', '上海')");
        ServiceDesk desk = stage.tickets.db.bean(ServiceDesk.class);
        desk.act(LISA, from, null, new Change(TicketField.STORE, "nanjing-road"));
        assertThat(stage.found(Wanted.by("store", "bund"))).isEmpty();
        assertThat(stage.found(Wanted.by("store", "nanjing-road"))).hasSize(2);

        desk.act(LISA, from, null, new Change(TicketField.STORE, null));
        assertThat(stage.found(Wanted.by("store", "nanjing-road"))).hasSize(1);
    }

    @Test
    void it_is_found_by_its_tickets_customer_as_he_is_now_under_each_of_his_files() {
        long lina = customer("C-1");
        long merged = customer("C-2");
        stage.tickets.db.run("UPDATE customer SET survivor_id = " + lina + " WHERE id = " + merged);
        WorkOrder one = stage.make(stage.ticket(lina, null), "mend");
        TicketNumber unknown = stage.ticket(null, null);
        WorkOrder other = stage.make(unknown, "mend");
        assertThat(stage.found(Wanted.by("customer", lina))).containsExactly(one.number());

        stage.tickets.desk().act(LISA, unknown, null, new Change(TicketField.CUSTOMER, Long.toString(merged)));

        assertThat(stage.found(Wanted.by("customer", lina))).containsExactlyInAnyOrder(one.number(), other.number());
        assertThat(stage.found(Wanted.by("customer", merged))).containsExactlyInAnyOrder(one.number(), other.number());
        assertThat(stage.found(Wanted.by("customer", 987_654L))).isEmpty();
    }

    /** The statement and the rule say the same, whoever asks, whatever is wanted, in pages that do not change. */
    @Test
    void everybody_finds_what_they_reach_and_want_and_nothing_else() {
        Random random = new Random(42);
        long lina = customer("C-1");
        List<WorkOrder> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TicketNumber from = stage.ticket(i % 3 == 0 ? lina : null, i % 4 == 0 ? "bund" : null);
            stage.tickets.later(Duration.ofMillis(random.nextInt(2)));
            Holder holder = new Holder(
                    Pick.one(random, "lisa", "bob", null),
                    Pick.one(random, "phones", "repairs", null),
                    Pick.one(random, "service", "workshop", null));
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
}
