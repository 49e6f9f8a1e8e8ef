package org.callwright.core.call.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.event.Fact.MatchOutcome;
import org.callwright.core.jdbc.Row;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Rows of {@code call_record}. */
final class CallRows {
    private CallRows() {}

    static CallRecord record(Row row) throws SQLException {
        return new CallRecord(
                new CallId(row.text("id")),
                row.text("pbx"),
                caller(row),
                row.text("dialed"),
                new QueueId(row.text("queue_id")),
                new TicketNumber(row.text("ticket")),
                CallState.Kind.valueOf(row.text("state")),
                row.orNull("ending", CallEnding::valueOf),
                row.orNull("agent_id", AgentId::new),
                match(row),
                row.instant("arrived_at"),
                row.instantOrNull("answered_at"),
                row.instantOrNull("ended_at"));
    }

    private static Caller caller(Row row) throws SQLException {
        return new Caller(
                row.text("caller_raw"),
                row.textOrNull("caller_e164"),
                row.text("caller_name"),
                Caller.Presentation.valueOf(row.text("caller_presentation")));
    }

    private static @Nullable CallerMatch match(Row row) throws SQLException {
        MatchOutcome outcome = row.orNull("match_outcome", MatchOutcome::valueOf);
        return outcome == null
                ? null
                : new CallerMatch(outcome, row.text("match_rule"), ids(row.text("match_customers")));
    }

    private static List<Long> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(Long::valueOf).toList();
    }

    /** The reverse of what {@link #record} reads. */
    static String customers(CallerMatch match) {
        return match.customers().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
