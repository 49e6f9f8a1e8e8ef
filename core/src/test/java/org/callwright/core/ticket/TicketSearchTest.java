package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.projection.CallTale;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketCommand.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketSearchTest {
    private DeskStage stage;
    private Tickets tickets;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        tickets = stage.db.bean(Tickets.class);
    }

    private List<TicketNumber> found(TicketFilter filter) {
        return tickets.list(TicketReach.ALL, filter, PageRequest.first(50)).items().stream()
                .map(Ticket::number)
                .toList();
    }

    private static TicketFilter of(
            @Nullable String number, @Nullable String phone, @Nullable String order, @Nullable String sku) {
        return new TicketFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, number, phone, null,
                order, null, sku, null, null, null, false);
    }

    /** Merged ones are listed as any that are closed, whatever is asked for: each by what it says itself. */
    @Test
    void a_ticket_that_goes_on_in_another_one_is_found_by_whatever_it_says_itself() {
        long customer = stage.db.bean(Customers.class).save(customer("C-1", "Lena Stark", "M-1", "+8613900000001"));
        TicketNumber lasting = stage.open("somebody called").number();
        TicketNumber merged = openedFor(customer);
        stage.desk().act(LISA, merged, null, new Link(new TicketLink.ToProduct("S10_1678")));
        stage.desk().act(LISA, merged, null, new TicketCommand.Assign("lisa"));
        stage.merging().merge(LISA, merged, null, lasting);

        for (TicketFilter filter : List.of(
                WantedTickets.by("customer", customer).filter(),
                WantedTickets.by("phone", "+8613900000001").filter(),
                WantedTickets.by("member", "M-1").filter(),
                WantedTickets.by("name", "Lena").filter(),
                WantedTickets.by("sku", "S10_1678").filter(),
                WantedTickets.by("assignee", "lisa").filter(),
                WantedTickets.by("state", TicketState.CLOSED).filter(),
                WantedTickets.by("customer", customer)
                        .and("state", TicketState.CLOSED)
                        .filter())) {
            assertThat(found(filter)).as(filter.toString()).containsExactly(merged);
        }
    }

    @Test
    void a_ticket_is_found_by_order_product_and_the_end_of_its_number() {
        TicketNumber kettle = stage.open("kettle").number();
        TicketNumber door = stage.open("door").number();
        stage.desk().act(LISA, kettle, null, new Link(new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 2))));
        stage.desk().act(LISA, kettle, null, new Link(new TicketLink.ToProduct("S10_1678")));
        stage.desk().act(LISA, door, null, new Change(TicketField.ORIGIN_ORDER, "10100"));

        assertThat(found(of(null, null, "10100", null))).containsExactlyInAnyOrder(kettle, door);
        assertThat(found(of(null, null, "10100-1", null))).containsExactly(kettle);
        assertThat(found(of(null, null, null, "S10_1678"))).containsExactly(kettle);
        assertThat(found(of(kettle.value().substring(9).toLowerCase(Locale.ROOT), null, null, null)))
                .containsExactly(kettle);
        assertThat(found(of(" " + door.value().replace("-", " "), null, null, null)))
                .containsExactly(door);
        assertThatThrownBy(() -> found(of("%_1", null, null, null))).isInstanceOf(Refused.class);
    }

    @Test
    void a_ticket_is_found_by_the_words_that_people_wrote_on_it() {
        TicketNumber kettle = stage.open("The kettle leaks").number();
        TicketNumber pot = stage.open("水壶漏水").number();
        TicketNumber door = stage.open("door").number();
        stage.desk().act(LISA, door, null, new TicketCommand.Comment("the Kettle's lid, and 水壶", false));
        stage.desk().act(LISA, door, null, new Change(TicketField.SUBJECT, "Tür"));

        assertThat(found(TicketFilter.byText("kettle"))).containsExactly(door, kettle);
        assertThat(found(TicketFilter.byText("LEAKS kettle"))).containsExactly(kettle);
        assertThat(found(TicketFilter.byText("水壶"))).containsExactly(door, pot);
        assertThat(found(TicketFilter.byText("水壶漏水"))).containsExactly(pot);
        assertThat(found(TicketFilter.byText("tur"))).containsExactly(door);
        assertThat(found(TicketFilter.byText("door"))).containsExactly(door);
        assertThat(found(TicketFilter.byText("kettle nowhere"))).isEmpty();
        assertThat(found(TicketFilter.byText("+kettle -leaks \"*"))).containsExactly(kettle);
    }

    /** ADR 46: any of their numbers, names and telephone numbers leads to all of them. */
    @Test
    void tickets_of_customers_who_were_merged_are_found_by_each_of_them() {
        Customers customers = stage.db.bean(Customers.class);
        long survivor = customers.save(customer("C-1", "Lena Stark", "M-1", "+8613900000001"));
        long merged = customers.save(customer("C-2", "Li Na", "M-2", "+8613900000002"));
        long other = customers.save(customer("C-3", "Lenz", "M-3", "+8613900000003"));
        TicketNumber first = openedFor(survivor);
        TicketNumber second = openedFor(merged);
        TicketNumber third = openedFor(other);
        stage.db.run("UPDATE customer SET survivor_id = " + survivor + ", merged_into = " + survivor + " WHERE id = "
                + merged);

        for (TicketFilter filter : List.of(
                ofPeople(survivor, null, null, null),
                ofPeople(merged, null, null, null),
                ofPeople(null, "+8613900000001", null, null),
                ofPeople(null, "+8613900000002", null, null),
                ofPeople(null, null, "M-1", null),
                ofPeople(null, null, "M-2", null))) {
            assertThat(found(filter)).as("%s", filter).containsExactlyInAnyOrder(first, second);
        }
        assertThat(found(ofPeople(null, null, null, "Lena"))).containsExactlyInAnyOrder(first, second);
        assertThat(found(ofPeople(null, null, null, "Len"))).containsExactlyInAnyOrder(first, second, third);
        assertThat(found(ofPeople(null, null, null, "Li"))).containsExactly(second);
        assertThat(found(ofPeople(merged, null, "M-3", null))).isEmpty();
        stage.db.run("INSERT INTO customer (number, name, created_at)"
                + " SELECT CONCAT('X-', seq), CONCAT('Len ', seq), seq FROM seq_1_to_300");
        assertThat(found(ofPeople(null, null, null, "Len")))
                .as("so many that they are looked up")
                .containsExactlyInAnyOrder(first, second, third);
        assertThat(found(ofPeople(null, "+8613900000009", null, null))).isEmpty();
    }

    /** ADR 82, looked up or told: digit by digit a name would be found by what is masked in it. */
    @Test
    void who_may_not_see_numbers_finds_tickets_by_names_without_those_that_stand_in_them() {
        Customers customers = stage.db.bean(Customers.class);
        TicketNumber one = openedFor(customers.save(customer("C-1", "Li 138 0000-0007", "M-1", "+8613900000001")));
        TicketNumber other = openedFor(customers.save(customer("C-2", "Li 1380", "M-2", "+8613900000002")));

        for (int round = 1; round <= 2; round++) {
            assertThat(found(named("Li 138", false))).containsExactlyInAnyOrder(one, other);
            assertThat(found(named("Li 138", true))).containsExactly(other);
            assertThat(found(named("Li 138 0000-0007", true))).isEmpty();
            assertThat(found(named("Li", true))).containsExactlyInAnyOrder(one, other);
            stage.db.run(
                    "INSERT IGNORE INTO customer (number, name, numberless_name, created_at)"
                            + " SELECT CONCAT('X-', seq), CONCAT('Li 138 ', seq), CONCAT('Li 138 ', seq), seq FROM seq_1_to_300");
        }
    }

    private static TicketFilter named(String name, boolean numberless) {
        WantedTickets wanted = WantedTickets.by("name", name);
        return (numberless ? wanted.and("numberless", true) : wanted).filter();
    }

    private static Customer customer(String number, String name, String member, String phone) {
        return new Customer(0, number, name, List.of(phone), member, null, "");
    }

    private TicketNumber openedFor(long customer) {
        stage.later(Duration.ofSeconds(1));
        return stage.opening()
                .open(LISA, NewTicket.byHand(customer, Holder.NOBODY, DeskStage.filing("door")))
                .number();
    }

    private static TicketFilter ofPeople(
            @Nullable Long customer, @Nullable String phone, @Nullable String member, @Nullable String name) {
        return new TicketFilter(
                null, null, null, null, null, null, customer, null, null, null, null, null, null, null, phone, member,
                null, null, null, name, null, null, false);
    }

    @Test
    void words_that_are_missing_are_written_anew() {
        TicketNumber kettle = stage.open("The kettle leaks").number();
        TicketNumber door = stage.open("door").number();
        stage.desk().act(LISA, door, null, new TicketCommand.Comment("the kettle's lid", false));
        stage.desk().act(LISA, door, null, new Change(TicketField.SUBJECT, "gate"));
        stage.db.run("DELETE FROM ticket_term");

        assertThat(stage.db.bean(TicketWords.class).writeAnew((seen, count) -> {}))
                .isEqualTo(2);

        assertThat(found(TicketFilter.byText("kettle"))).containsExactly(door, kettle);
        assertThat(found(TicketFilter.byText("door"))).containsExactly(door);
        assertThat(found(TicketFilter.byText("gate"))).containsExactly(door);
    }

    @Test
    void what_is_found_by_its_words_is_ordered_by_its_opening_only() {
        stage.open("kettle");

        assertThatThrownBy(() -> tickets.list(
                        TicketReach.ALL,
                        TicketFilter.byText("kettle"),
                        PageRequest.first(5).sortedBy(new Sorting("due", false))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_ticket_is_found_by_the_callers_number() {
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-90042-0"));
        tale.arrives(CallTale.caller("+8613900000009"));
        stage.project();
        stage.open("another");

        assertThat(found(of(null, "+8613900000009", null, null))).containsExactly(tale.ticket);
    }

    @Test
    void the_list_is_ordered_as_asked_for() {
        TicketNumber first = stage.open("first").number();
        stage.later(Duration.ofMinutes(1));
        TicketNumber second = stage.open("second").number();
        stage.later(Duration.ofMinutes(1));
        stage.desk().act(LISA, first, null, new Change(TicketField.PRIORITY, "1"));

        assertThat(ordered("opened", false)).containsExactly(first, second);
        assertThat(ordered("opened", true)).containsExactly(second, first);
        assertThat(ordered("changed", true)).containsExactly(first, second);
        assertThat(ordered("due", false)).isEmpty();
        assertThatThrownBy(() -> ordered("name", true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).isEqualTo(Tickets.ORDERS));
    }

    private List<TicketNumber> ordered(String by, boolean descending) {
        return tickets
                .list(TicketReach.ALL, TicketFilter.ALL, PageRequest.first(10).sortedBy(new Sorting(by, descending)))
                .items()
                .stream()
                .map(Ticket::number)
                .toList();
    }
}
