package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket that a call opens is about a store as far as the call tells. */
class TicketStoreTest {
    private static final Hint NAMES_A = new Hint(false, false, "A", OriginSource.KEYPAD, null);

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private Ledger ledger;
    private long li;
    private Instant noon;

    @BeforeEach
    void twoStores() {
        db = TestDatabase.shared();
        ledger = db.bean(Ledger.class);
        db.run("INSERT INTO store (id, name, city) VALUES ('north', 'North', '北京'), ('south', 'South', '广州')");
        db.bean(Products.class).put(List.of(Purchase.product("CUP")));
        li = db.bean(Customers.class).save(new Customer(0, "C1", "李娜", List.of(), null, null, ""));
        noon = Purchase.of("any").line("CUP", 1, "10").order().placedAt().plus(Duration.ofDays(10));
    }

    private void supportServes(@Nullable String store) {
        db.bean(Queues.class)
                .save(new ServiceQueue(
                                CallTale.SUPPORT,
                                "Support",
                                List.of("4000"),
                                List.of(new RelaxationStep(Duration.ZERO, List.of())),
                                0,
                                Duration.ofSeconds(20),
                                Duration.ZERO,
                                "default",
                                true)
                        .ofStore(store));
    }

    private void liBought(Purchase order) {
        db.bean(Orders.class).put(List.of(order.customer(li).order()));
    }

    private static Purchase one(String number) {
        return Purchase.of(number).line("CUP", 1, "10");
    }

    private CallTale calls(Hint hint) {
        CallTale tale = CallTale.at(log, noon).arrives(hint);
        stored();
        return tale;
    }

    private void recognised(CallTale tale) {
        tale.happens(new Fact.CallerMatched(tale.call, Fact.MatchOutcome.ONE, "phone", List.of(li)));
        stored();
    }

    private void stored() {
        ledger.store(ledger.position(), log.events());
    }

    private void chosen(CallTale tale, @Nullable String store) {
        db.bean(ServiceDesk.class)
                .act(Actor.SYSTEM, tale.ticket, null, new TicketCommand.Change(TicketField.STORE, store));
    }

    private Ticket ticket(CallTale tale) {
        return db.bean(Tickets.class).byNumber(tale.ticket.value()).orElseThrow();
    }

    private @Nullable String store(CallTale tale) {
        return ticket(tale).filing().store();
    }

    @Test
    void it_is_the_queues_whatever_order_is_named() {
        supportServes("north");
        liBought(one("A").store("south"));

        CallTale tale = calls(NAMES_A);
        recognised(tale);

        assertThat(store(tale)).isEqualTo("north");
        assertThat(ticket(tale).version()).as("no change of people's").isZero();
    }

    @Test
    void in_a_queue_of_no_store_it_is_that_of_the_order_that_the_caller_names() {
        supportServes(null);
        liBought(one("A").store("south"));

        assertThat(store(calls(NAMES_A))).isEqualTo("south");
    }

    @Test
    void in_a_queue_of_no_store_it_is_that_of_the_only_order_of_who_is_recognised() {
        supportServes(null);
        liBought(one("A").store("south"));
        CallTale tale = calls(Hint.NONE);
        assertThat(store(tale)).isNull();

        recognised(tale);

        assertThat(store(tale)).isEqualTo("south");
        assertThat(ticket(tale).filing().originOrder()).isEqualTo("A");
    }

    @Test
    void a_ticket_is_found_by_what_the_named_or_only_order_is_of() {
        liBought(one("A"));
        CallTale named = calls(NAMES_A);
        CallTale recognised = calls(Hint.NONE);
        assertThat(about("CUP")).containsExactly(named.ticket.value());

        recognised(recognised);

        assertThat(about("CUP")).containsExactlyInAnyOrder(named.ticket.value(), recognised.ticket.value());
    }

    private List<String> about(String sku) {
        return db.texts("SELECT ticket FROM ticket_term WHERE term = '#" + sku + "'");
    }

    @Test
    void without_a_store_of_either_there_is_none() {
        liBought(one("A"));
        CallTale tale = calls(NAMES_A);

        recognised(tale);

        assertThat(store(tale)).isNull();
    }

    @Test
    void the_queues_stays_as_the_only_order_is_preselected() {
        supportServes("north");
        liBought(one("A").store("south"));
        CallTale tale = calls(Hint.NONE);

        recognised(tale);

        assertThat(store(tale)).isEqualTo("north");
        assertThat(ticket(tale).filing().originOrder()).isEqualTo("A");
    }

    @Test
    void what_a_person_has_chosen_or_taken_away_stays_also_when_it_is_told_again() {
        supportServes("north");
        liBought(one("A").store("south"));
        CallTale chosen = calls(NAMES_A);
        CallTale none = calls(Hint.NONE);
        chosen(chosen, "south");
        chosen(none, null);

        recognised(none);
        ledger.rewind(ledger.position());
        stored();

        assertThat(store(chosen)).isEqualTo("south");
        assertThat(store(none)).isNull();
    }

    @Test
    void a_queue_that_gets_a_store_later_changes_no_ticket_that_there_is() {
        CallTale tale = calls(Hint.NONE);
        supportServes("north");

        ledger.rewind(ledger.position());
        stored();

        assertThat(store(tale)).isNull();
    }
}
