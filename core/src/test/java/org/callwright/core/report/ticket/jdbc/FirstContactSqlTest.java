package org.callwright.core.report.ticket.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.junit.jupiter.api.Test;

/** How MariaDB comes by first contacts. */
class FirstContactSqlTest {
    private static final Pattern LOOKED_UP = Pattern.compile(
            "\"table_name\": \"o\",.{0,200}?\"key\": \"by_contact\".*?\"using_index\": true", Pattern.DOTALL);

    @Test
    void a_contacts_neighbours_are_looked_up_in_indexes_that_have_all_that_is_asked_for() {
        TestDatabase db = TestDatabase.shared();
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, customer_id, opened_at, called_at)"
                + " SELECT CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', seq % 500, seq, seq"
                + " FROM seq_1_to_2000");
        db.run("INSERT INTO call_record (id, pbx, unique_id, caller_index, caller_presentation, dialed, queue_id,"
                + " ticket, answered_at, state, step, arrived_at, last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq,"
                + " SHA2(seq % 700, 256), 'KNOWN', '4000', 'q', CONCAT('SV-', seq), seq, 'ENDED', 0, seq, '0-0/0'"
                + " FROM seq_1_to_2000");
        db.run("ANALYZE TABLE ticket, call_record");
        Period period = new Period(Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(1_100));
        TicketStatement wanted = FirstContactSql.first(
                FirstContactSql.from(new TicketStatement().say("SELECT t.id"), period), FirstContactWindow.USUAL);

        List<String> plan = db.texts("EXPLAIN FORMAT=JSON " + bound(wanted.text()));

        assertThat(plan.getFirst()).contains("\"key\": \"by_time\"");
        assertThat(LOOKED_UP.matcher(plan.getFirst()).results()).hasSize(3);
    }

    /** The period, and then times between contacts. */
    private static String bound(String text) {
        return text.replaceFirst(Pattern.quote("?"), "1000")
                .replaceFirst(Pattern.quote("?"), "1100")
                .replaceAll(Pattern.quote("?"), Matcher.quoteReplacement("500"));
    }
}
