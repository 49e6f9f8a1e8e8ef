package org.callwright.core.jdbc;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.Verification;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each list has an index for each thing that can be asked for: of 5,000 rows, of which every tenth fits, few are read. */
class ListCostTest {
    private static final int LIMIT = 20;
    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(4_000);
    private static final QueueId QUEUE = new QueueId("q3");
    private static final AgentId AGENT = new AgentId("a3");

    private TestDatabase db;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
    }

    @Test
    void a_page_of_tickets_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, queue_id, agent_id, customer_id,"
                + " opened_at) SELECT CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq,"
                + " IF(seq % 10 = 3, 'RESOLVED', 'OPEN'), CONCAT('q', seq % 10), CONCAT('a', seq % 10), seq % 10, seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
        Tickets tickets = db.bean(Tickets.class);

        for (TicketFilter filter : List.of(
                TicketFilter.ALL,
                new TicketFilter(EARLY, LATE, null, null, null, null),
                new TicketFilter(null, null, TicketState.RESOLVED, null, null, null),
                new TicketFilter(null, LATE, null, QUEUE, null, null),
                new TicketFilter(EARLY, null, null, null, AGENT, null),
                new TicketFilter(null, null, null, null, null, 3L))) {
            assertPagesAreCheap(filter, page -> tickets.list(TicketReach.ALL, filter, page));
        }
    }

    @Test
    void a_page_of_calls_reads_hardly_more_than_it_shows() {
        String indexes = IntStream.range(0, 10)
                .mapToObj(i -> TestSealing.SEALING.blindIndex(SealedKind.PHONE, "+86138000000" + i))
                .collect(joining("', '", "'", "'"));
        db.run("INSERT INTO call_record (id, pbx, unique_id, caller_index,"
                + " caller_presentation, dialed, queue_id, ticket, state, step, agent_id, ending, arrived_at,"
                + " last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq, ELT(seq % 10 + 1, " + indexes + "),"
                + " 'KNOWN', '4000', CONCAT('q', seq % 10), CONCAT('SV-', seq), 'ENDED', 0, CONCAT('a', seq % 10),"
                + " 'AGENT_HUNG_UP', seq, '0-0/0' FROM seq_1_to_5000");
        db.run("ANALYZE TABLE call_record");
        CallHistory calls = db.bean(CallHistory.class);

        for (CallFilter filter : List.of(
                CallFilter.ALL,
                new CallFilter(EARLY, LATE, null, null, null),
                new CallFilter(null, LATE, QUEUE, null, null),
                new CallFilter(EARLY, null, null, AGENT, null),
                new CallFilter(null, null, null, null, "+861380000003"))) {
            assertPagesAreCheap(filter, page -> calls.list(filter, page));
        }
    }

    @Test
    void a_page_of_customers_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO customer (number, name, tier, verification_status, created_at)"
                + " SELECT CONCAT('C-', seq), CONCAT('n', seq), CONCAT('t', seq % 10),"
                + " IF(seq % 10 = 3, 'VERIFIED', 'PENDING'), seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE customer");
        CustomerFiles customers = db.bean(CustomerFiles.class);

        for (CustomerFilter filter : List.of(
                CustomerFilter.ALL,
                new CustomerFilter(null, null, null, "t3", null, null, null),
                new CustomerFilter(null, null, null, null, Verification.VERIFIED, null, null))) {
            assertPagesAreCheap(filter, page -> customers.list(filter, page), 5);
        }
    }

    private <T> void assertPagesAreCheap(Object filter, Function<PageRequest, Page<T>> list) {
        assertPagesAreCheap(filter, list, 3);
    }

    /** @param each how many rows may be read for one that is shown */
    private <T> void assertPagesAreCheap(Object filter, Function<PageRequest, Page<T>> list, long each) {
        Page<T> first = list.apply(PageRequest.first(LIMIT));
        Page<T> second = list.apply(PageRequest.after(first.next().orElseThrow(), LIMIT));
        assertThat(second.items()).as(filter.toString()).hasSize(LIMIT).doesNotContainAnyElementsOf(first.items());

        long asking = -rowsRead() + rowsRead();
        long before = rowsRead();
        Page<T> third = list.apply(PageRequest.after(second.next().orElseThrow(), LIMIT));
        long read = rowsRead() - before - asking;
        assertThat(third.items()).as(filter.toString()).hasSize(LIMIT);
        assertThat(read).as(filter.toString()).isLessThan(each * LIMIT);
    }

    /** What MariaDB has read since its start; that includes what it reads to say so. */
    private long rowsRead() {
        return Long.parseLong(db.texts("SELECT CAST(SUM(variable_value) AS UNSIGNED)"
                        + " FROM information_schema.global_status WHERE variable_name LIKE 'Handler_read%'")
                .getFirst());
    }
}
