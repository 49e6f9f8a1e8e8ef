package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.hint.Hint;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.product.Products;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketFile;
import org.callwright.core.ticket.Tickets;
import org.callwright.core.ticket.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recognised caller's ticket names the order that he calls about, when it can be but one. */
class OriginOrderTest {
    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private Ledger ledger;
    private long li;
    private Instant noon;

    @BeforeEach
    void aCustomer() {
        db = TestDatabase.shared();
        ledger = db.bean(Ledger.class);
        db.bean(Products.class).put(List.of(Purchase.product("CUP")));
        li = db.bean(Customers.class).save(new Customer(0, "C1", "李娜", List.of(), null, null, ""));
        noon = Purchase.of("any").line("CUP", 1, "10").order().placedAt().plus(Duration.ofDays(10));
    }

    private void bought(String... numbers) {
        for (String number : numbers) {
            db.bean(Orders.class)
                    .put(List.of(Purchase.of(number)
                            .line("CUP", 1, "10")
                            .customer(li)
                            .order()));
        }
    }

    private CallTale calls() {
        return calls(Hint.NONE);
    }

    private CallTale calls(Hint hint) {
        CallTale tale = CallTale.at(log, noon).arrives(hint);
        stored();
        return tale;
    }

    private @Nullable OriginSource source(CallTale tale) {
        return ticket(tale).filing().originSource();
    }

    private void recognised(CallTale tale) {
        tale.happens(new Fact.CallerMatched(tale.call, Fact.MatchOutcome.ONE, "phone", List.of(li)));
        stored();
    }

    private void stored() {
        ledger.store(ledger.position(), log.events());
    }

    private Ticket ticket(CallTale tale) {
        return db.bean(Tickets.class).byNumber(tale.ticket.value()).orElseThrow();
    }

    private @Nullable String origin(CallTale tale) {
        return ticket(tale).filing().originOrder();
    }

    private void chosen(CallTale tale, @Nullable String order) {
        db.bean(ServiceDesk.class)
                .act(Actor.SYSTEM, tale.ticket, null, new TicketCommand.Change(TicketField.ORIGIN_ORDER, order));
    }

    @Test
    void the_only_recent_order_is_preselected_and_does_not_count_as_a_change() {
        bought("A");
        CallTale tale = calls();

        recognised(tale);

        assertThat(origin(tale)).isEqualTo("A");
        assertThat(ticket(tale).version()).isZero();
    }

    @Test
    void a_work_order_of_before_the_caller_was_known_is_of_the_orders_store_too() {
        bought("A");
        db.run("INSERT INTO store (id, name, city) VALUES ('bund', 'Bund', '上海')");
        db.run("UPDATE customer_order SET store_id = 'bund'");
        CallTale tale = calls();
        db.run(
                "INSERT INTO work_order (number, number_key, ticket, type, state, subject, description, priority, created_by,"
                        + " created_at, changed_at) VALUES ('WO-1', 'WO1', '" + tale.ticket
                        + "', 'repair', 'NEW', 'x', '', 3, 'lisa', 1, 1)");

        recognised(tale);

        assertThat(ticket(tale).filing().store()).isEqualTo("bund");
        assertThat(db.texts("SELECT store_id FROM work_order")).containsExactly("bund");
    }

    @Test
    void what_the_caller_keyed_in_goes_before_the_only_recent_one() {
        bought("A", "B");
        CallTale tale = calls(new Hint(false, false, "B", OriginSource.KEYPAD, null));

        recognised(tale);

        assertThat(origin(tale)).isEqualTo("B");
        assertThat(source(tale)).isEqualTo(OriginSource.KEYPAD);
        assertThat(ticket(tale).channel()).isEqualTo(TicketChannel.PHONE);
        assertThat(ticket(tale).version()).isZero();
    }

    @Test
    void a_call_from_a_web_page_is_a_ticket_of_its_channel_about_the_pages_order() {
        CallTale tale = calls(new Hint(true, false, "A", OriginSource.WEB_CALL, null));

        assertThat(ticket(tale).channel()).isEqualTo(TicketChannel.WEB_CALL);
        assertThat(origin(tale)).isEqualTo("A");
        assertThat(source(tale)).isEqualTo(OriginSource.WEB_CALL);
    }

    @Test
    void who_says_so_is_noted_with_the_order_and_follows_when_somebody_changes_it() {
        bought("A");
        CallTale guessed = calls();
        recognised(guessed);
        assertThat(source(guessed)).isEqualTo(OriginSource.ONLY_ORDER);

        chosen(guessed, "B");
        assertThat(source(guessed)).isEqualTo(OriginSource.AGENT);
        chosen(guessed, null);
        assertThat(source(guessed)).isNull();
    }

    @Test
    void a_call_that_joins_a_ticket_opens_none_and_is_in_its_timeline() {
        CallTale first = calls();
        CallTale again = CallTale.at(log, noon.plusSeconds(60), first.ticket)
                .arrives(new Hint(false, true, null, null, null))
                .abandons();
        stored();

        assertThat(ticket(first).session()).isEqualTo(first.call.value());
        assertThat(ticket(first).ended()).isEqualTo(again.now());
        assertThat(db.bean(TicketFile.class).of(first.ticket).orElseThrow().timeline())
                .extracting(entry -> entry instanceof TimelineEntry.Called called ? called.details() : Map.of())
                .contains(Map.of("dialed", "4000", "keyed", "ticket"));
    }

    @Test
    void of_several_none_is() {
        bought("A", "B");
        CallTale tale = calls();

        recognised(tale);

        assertThat(origin(tale)).isNull();
    }

    @Test
    void one_of_long_ago_is_not() {
        bought("A");
        noon = noon.plus(Duration.ofDays(21));
        CallTale tale = calls();

        recognised(tale);

        assertThat(origin(tale)).isNull();
    }

    @Test
    void what_a_person_has_chosen_or_taken_away_stays() {
        bought("A");
        CallTale other = calls();
        CallTale none = calls();
        chosen(other, "B");
        chosen(none, "B");
        chosen(none, null);

        recognised(other);
        recognised(none);

        assertThat(origin(other)).isEqualTo("B");
        assertThat(origin(none)).isNull();
    }

    @Test
    void told_again_it_changes_nothing_that_a_person_did_since() {
        bought("A");
        CallTale tale = calls();
        recognised(tale);
        chosen(tale, null);

        ledger.rewind(ledger.position());
        stored();

        assertThat(origin(tale)).isNull();
    }
}
