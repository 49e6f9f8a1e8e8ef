package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallEnding;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.hint.Hint;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketBook;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who calls about a ticket that waits for him is waited for no longer. */
class AwaitedCallerTest {
    private static final Hint JOINED = new Hint(false, true, null, null, null);

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private Ledger ledger;
    private CallTale first;

    @BeforeEach
    void aTicketThatWaitsForItsCustomer() {
        db = TestDatabase.shared();
        ledger = db.bean(Ledger.class);
        first = CallTale.at(log, now().minus(Duration.ofDays(1))).talksWith(CallTale.ANN);
        stored();
        await();
    }

    /** As people's commands are timed. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void await() {
        act(new TicketCommand.Await(TicketCommand.Await.Whom.CUSTOMER, "a photograph"));
    }

    private void act(TicketCommand command) {
        db.bean(ServiceDesk.class).act(Actor.SYSTEM, first.ticket, null, command);
    }

    private void stored() {
        ledger.store(ledger.position(), log.events());
    }

    private Ticket ticket() {
        return db.bean(Tickets.class).byNumber(first.ticket.value()).orElseThrow();
    }

    private List<TicketEvent> resumptions() {
        return db.bean(TicketBook.class).history(ticket()).stream()
                .filter(event -> event.kind() == TicketEvent.Kind.RESUMED)
                .toList();
    }

    private CallTale answered() {
        CallTale again = CallTale.at(log, now().plusMillis(1), first.ticket).arrives(JOINED);
        OfferToken offer = again.offered(CallTale.BOB);
        again.rings(CallTale.BOB, offer).answers(CallTale.BOB, offer);
        stored();
        return again;
    }

    @Test
    void the_ticket_goes_on_and_its_clocks_run_once_he_is_answered() {
        answered();

        assertThat(ticket().state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(resumptions()).singleElement().satisfies(event -> {
            assertThat(event.account()).isEqualTo(Actor.SYSTEM.account());
            assertThat(event.state()).isEqualTo(TicketState.IN_PROGRESS);
        });
    }

    @Test
    void its_clocks_have_run_since_he_was_answered_when_that_is_told_late() {
        db.run("UPDATE ticket_event SET at = at - 7200000");
        CallTale again =
                CallTale.at(log, now().minus(Duration.ofHours(1)), first.ticket).arrives(JOINED);
        OfferToken offer = again.offered(CallTale.BOB);
        again.rings(CallTale.BOB, offer).answers(CallTale.BOB, offer);
        Instant answered = again.now();
        again.later(Duration.ofMinutes(10)).ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);
        Instant changed = ticket().changed();
        stored();

        assertThat(resumptions())
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isBetween(answered.minusSeconds(60), answered));
        assertThat(ticket().changed()).isEqualTo(changed);
    }

    @Test
    void told_again_it_is_over_once_and_later_waiting_stays() {
        CallTale again = answered();
        ledger.rewind(ledger.position());
        stored();
        assertThat(resumptions()).hasSize(1);

        Awaitility.await().until(() -> now().isAfter(again.now()));
        await();
        ledger.rewind(ledger.position());
        stored();

        assertThat(resumptions()).hasSize(1);
        assertThat(ticket().state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    }

    @Test
    void a_call_that_is_given_up_changes_nothing() {
        CallTale.at(log, now().plusMillis(1), first.ticket).arrives(JOINED).abandons();
        stored();

        assertThat(ticket().state()).isEqualTo(TicketState.WAITING_CUSTOMER);
        assertThat(resumptions()).isEmpty();
    }

    @Test
    void waiting_for_a_department_goes_on_while_the_customer_speaks() {
        act(new TicketCommand.Resume());
        act(new TicketCommand.Await(TicketCommand.Await.Whom.DEPARTMENT, "a decision"));

        answered().ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);
        stored();

        assertThat(ticket().state()).isEqualTo(TicketState.WAITING_DEPARTMENT);
    }
}
