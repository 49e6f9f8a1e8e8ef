package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallRecord;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.number.HighestTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredTicketsTest {
    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
    }

    @Test
    void a_number_is_found_in_any_spelling() {
        arrive("SV260314-00042-7", NOON);
        store();

        Tickets tickets = db.bean(Tickets.class);
        for (String spelling :
                List.of("SV260314-00042-7", "sv260314000427", " sv 260314 00042 7", "ＳＶ２６０３１４－０００４２－７")) {
            assertThat(tickets.byNumber(spelling)).as(spelling).isPresent();
        }
        assertThat(tickets.byNumber("SV260314-00042-8")).isEmpty();
        assertThat(tickets.byNumber("' OR '1'='1")).isEmpty();
    }

    @Test
    void pages_follow_on_each_other_even_when_new_tickets_come_in_and_times_are_equal() {
        for (int i = 0; i < 7; i++) {
            arrive("SV260314-0000" + i + "-1", NOON.plusSeconds(i / 3));
        }
        store();
        Tickets tickets = db.bean(Tickets.class);
        Page<Ticket> first = tickets.list(TicketReach.ALL, TicketFilter.ALL, PageRequest.first(3));
        arrive("SV260314-00099-1", NOON.plusSeconds(9));
        store();

        List<String> numbers = new ArrayList<>();
        Page<Ticket> page = first;
        while (page.next().isPresent()) {
            page.items().forEach(ticket -> numbers.add(ticket.number().value()));
            Cursor cursor = Cursor.parse(page.next().get().toString());
            page = tickets.list(TicketReach.ALL, TicketFilter.ALL, PageRequest.after(cursor, 3));
        }
        page.items().forEach(ticket -> numbers.add(ticket.number().value()));

        assertThat(numbers)
                .containsExactly(
                        "SV260314-00006-1",
                        "SV260314-00005-1",
                        "SV260314-00004-1",
                        "SV260314-00003-1",
                        "SV260314-00002-1",
                        "SV260314-00001-1",
                        "SV260314-00000-1");
    }

    @Test
    void the_call_list_is_filtered_by_time_queue_and_caller() {
        arrive("SV260314-00001-1", NOON);
        arrive("SV260314-00002-1", NOON.plusSeconds(60));
        store();
        CallHistory calls = db.bean(CallHistory.class);

        assertThat(list(calls, new CallFilter(NOON.plusSeconds(1), null, null, null, null)))
                .hasSize(1);
        assertThat(list(calls, new CallFilter(null, NOON.plusSeconds(60), CallTale.SUPPORT, null, null)))
                .hasSize(1);
        assertThat(list(calls, new CallFilter(null, null, new QueueId("sales"), null, null)))
                .isEmpty();
        assertThat(list(calls, new CallFilter(null, null, null, null, "+8613800000001")))
                .hasSize(2);
    }

    @Test
    void the_highest_sequence_is_found_though_it_is_wider_than_the_others() {
        arrive("SV260314-99999-1", NOON);
        arrive("SV260314-100003-2", NOON);
        arrive("SV260315-00004-3", NOON);
        store();
        HighestTicket highest = db.bean(HighestTicket.class);

        assertThat(highest.forPeriod("SV260314")).isEqualTo(OptionalLong.of(100_003));
        assertThat(highest.forPeriod("SV260316")).isEmpty();
    }

    private static List<CallRecord> list(CallHistory calls, CallFilter filter) {
        return calls.list(filter, PageRequest.first(10)).items();
    }

    private void arrive(String number, Instant at) {
        CallTale tale = CallTale.at(log, at);
        tale.happens(new Fact.CallArrived(
                tale.call,
                "pbx1",
                null,
                "1.2",
                CallTale.caller("+8613800000001"),
                "4000",
                CallTale.SUPPORT,
                new TicketNumber(number),
                at));
    }

    private void store() {
        Ledger ledger = db.bean(Ledger.class);
        EventId from = ledger.position();
        assertThat(ledger.store(from, log.read(from, 1000, Duration.ZERO))).isTrue();
    }
}
