package org.callwright.core.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How MariaDB comes by a report of calls: of a hundred days' calls one day is asked for. */
class CallSumsTest {
    private TestDatabase db;

    @BeforeEach
    void manyCalls() {
        db = TestDatabase.shared();
        db.run(
                "INSERT INTO ticket (number, number_key, channel, session_id, state, queue_id, store_id, category_id, opened_at)"
                        + " SELECT CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', CONCAT('q', seq % 10),"
                        + " CONCAT('s', seq % 10), CONCAT('c', seq % 10), seq FROM seq_1_to_5000");
        db.run("INSERT INTO call_record (id, pbx, unique_id, caller_presentation, dialed, queue_id, ticket, agent_id,"
                + " answered_at, state, step, arrived_at, last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq, 'KNOWN', '4000',"
                + " CONCAT('q', seq % 10), CONCAT('SV-', seq), CONCAT('s', seq % 50), seq, 'ENDED', 0, seq, '0-0/0'"
                + " FROM seq_1_to_5000");
        db.run("INSERT INTO call_leg (call_id, offer, agent_id, queue_id, step, offered_at, answered_at, held_ms)"
                + " SELECT LPAD(seq, 26, '0'), seq, CONCAT('s', seq % 50), 'q', 0, seq, seq, 0 FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket, call_record, call_leg");
    }

    /** Targets, and then the period: without calls in it the database would answer without any plan. */
    private String plan(String text) {
        String bound = text.replaceFirst("arrived_at >= \\?", "arrived_at >= 2000")
                .replaceFirst("arrived_at < \\?", "arrived_at < 2050")
                .replace("(?)", "('ann')");
        return db.texts("EXPLAIN FORMAT=JSON " + bound.replace("?", "1")).getFirst();
    }

    @Test
    void by_queue_and_by_agent_an_index_alone_is_read_and_of_it_the_period() {
        for (String plan : List.of(
                plan(CallSums.text(CallKey.QUEUE, 0)),
                plan(CallSums.text(CallKey.QUEUE, 1)),
                plan(CallSums.alone(0)),
                plan(CallSums.alone(1)))) {
            assertThat(plan)
                    .contains(
                            "\"table_name\": \"call_record\"",
                            "\"access_type\": \"range\"",
                            "\"key\": \"by_figures_in\"",
                            "\"using_index\": true")
                    .contains("\"used_key_parts\": [\"direction\", \"arrived_at\"]")
                    .doesNotContain("\"table_name\": \"ticket\"");
        }
    }

    @Test
    void of_shared_calls_the_conversations_and_wrap_ups_are_looked_up_call_by_call() {
        for (String plan : List.of(plan(CallSums.shared(0)), plan(CallSums.shared(1)))) {
            assertThat(plan)
                    .containsSubsequence(
                            "\"table_name\": \"c\"",
                            "\"access_type\": \"range\"",
                            "\"key\": \"by_figures_in\"",
                            "\"using_index\": true",
                            "\"table_name\": \"l\"",
                            "\"access_type\": \"ref\"",
                            "\"key\": \"PRIMARY\"",
                            "\"table_name\": \"w\"",
                            "\"access_type\": \"ref\"",
                            "\"key\": \"PRIMARY\"");
        }
    }

    @Test
    void by_what_tickets_say_the_periods_calls_are_read_first_and_each_looks_its_ticket_up_in_another_index() {
        for (CallKey key : List.of(CallKey.STORE, CallKey.CATEGORY)) {
            assertThat(plan(CallSums.text(key, 0)))
                    .containsSubsequence(
                            "\"table_name\": \"call_record\"",
                            "\"access_type\": \"range\"",
                            "\"key\": \"by_places_in\"",
                            "\"using_index\": true",
                            "\"table_name\": \"ticket\"",
                            "\"access_type\": \"ref\"",
                            "\"key\": \"by_filing\"",
                            "\"using_index\": true");
        }
    }

    /** The value first, and then the period. */
    private String rowsPlan(CallSelection selection) {
        String text = selection
                .text(51)
                .replaceFirst("arrived_at >= \\?", "arrived_at >= 2000")
                .replaceFirst("arrived_at < \\?", "arrived_at < 2050")
                .replaceFirst("offered_at >= \\?", "offered_at >= 1000")
                .replaceFirst("offered_at < \\?", "offered_at < 3000");
        return db.texts("EXPLAIN FORMAT=JSON " + text.replace("?", "'s1'")).getFirst();
    }

    private static CallSelection aDay() {
        return new CallSelection(new Period(Instant.EPOCH, Instant.ofEpochMilli(1)));
    }

    @Test
    void rows_by_what_tickets_say_are_looked_for_among_the_periods_calls_in_two_indexes() {
        assertThat(rowsPlan(aDay().filed(CallKey.STORE, "s1")))
                .containsSubsequence(
                        "\"table_name\": \"call_record\"",
                        "\"access_type\": \"range\"",
                        "\"key\": \"by_places_in\"",
                        "\"using_index\": true",
                        "\"table_name\": \"ticket\"",
                        "\"key\": \"by_filing\"",
                        "\"using_index\": true",
                        "\"table_name\": \"ticket\"",
                        "\"key\": \"by_filing\"",
                        "\"using_index\": true");
        assertThat(db.texts("EXPLAIN FORMAT=JSON "
                                + FiledCalls.SINCE
                                        .replaceFirst("\\?", "2000")
                                        .replaceFirst("\\?", "2050")
                                        .replace("?", "40"))
                        .getFirst())
                .contains("\"key\": \"by_places_in\"", "\"using_index\": true")
                .contains("\"used_key_parts\": [\"direction\", \"arrived_at\"]")
                .doesNotContain("filesort");
    }

    @Test
    void rows_of_an_agent_are_found_by_his_index_and_those_of_shared_calls_by_his_conversations() {
        Period day = new Period(Instant.EPOCH, Instant.ofEpochMilli(1));

        assertThat(rowsPlan(aDay().alone(List.of("s1")))).contains("\"key\": \"by_agent\"");
        assertThat(rowsPlan(aDay().shared(List.of("s1"), day)))
                .containsSubsequence("\"key\": \"by_agent\"", "\"access_type\": \"eq_ref\"", "\"key\": \"PRIMARY\"");
    }

    @Test
    void rows_of_few_tickets_are_looked_up_ticket_by_ticket() {
        assertThat(rowsPlan(aDay().ofTickets(CallKey.CATEGORY, "c1")))
                .containsSubsequence(
                        "\"table_name\": \"call_record\"", "\"access_type\": \"ref\"", "\"key\": \"by_ticket\"")
                .contains("\"key\": \"by_category\"", "\"key\": \"by_survivor\"");
    }
}
