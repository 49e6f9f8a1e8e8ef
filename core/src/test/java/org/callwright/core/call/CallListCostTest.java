package org.callwright.core.call;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Colleagues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of calls: what a page reads. */
class CallListCostTest {
    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(4_000);
    private static final QueueId QUEUE = new QueueId("q3");
    private static final AgentId AGENT = new AgentId("a3");

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
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
            cost.assertPagesAreCheap(filter, page -> calls.list(filter, page));
        }
    }

    @Test
    void a_page_of_the_present_calls_reads_hardly_more_than_there_are() {
        db.run(
                "INSERT INTO call_record (id, pbx, unique_id, caller_presentation, dialed, queue_id, present_queue_id, ticket,"
                        + " state, step, arrived_at, last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq, 'KNOWN', '4000', 'q1',"
                        + " IF(seq % 40 = 0, CONCAT('q', seq DIV 40 % 2 + 1), NULL), CONCAT('SV-', seq), IF(seq % 40 = 0, 'WAITING', 'ENDED'),"
                        + " 0, seq, '0-0/0' FROM seq_1_to_5000");
        db.run("ANALYZE TABLE call_record");
        CallHistory calls = db.bean(CallHistory.class);

        for (CallFilter filter : List.of(
                in(Set.of(CallState.Kind.WAITING), new QueueId("q1")),
                in(Set.of(CallState.Kind.WAITING), null),
                in(Set.of(CallState.Kind.ENDED), null))) {
            cost.assertPagesAreCheap(filter, page -> calls.list(filter, page), 15);
        }
    }

    private static CallFilter in(Set<CallState.Kind> states, @Nullable QueueId queue) {
        return new CallFilter(null, null, queue, null, null, states, Colleagues.EVERYBODY);
    }
}
