package org.callwright.core.report.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.change.Refused;
import org.callwright.core.page.IdText;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.CallCount;
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.core.staff.Colleagues;

/** A statement for the calls that a count has counted. Texts are ours; whatever came from outside is bound. Not thread-safe. */
final class CallSelection {
    private static final String ANSWERED = "answered_at IS NOT NULL";
    private static final String ABANDONED = "answered_at IS NULL AND ended_at IS NOT NULL";

    // Nobody is on the telephone for longer, and another node's clock may be behind by a little.
    private static final long LONGEST_CALL = Duration.ofDays(1).toMillis();
    private static final long CLOCKS_DIFFER = Duration.ofHours(1).toMillis();

    private String calls = "call_record";
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    CallSelection(Period period) {
        and("direction = 'IN'");
        and("arrived_at >= ?", period.from().toEpochMilli());
        and("arrived_at < ?", period.to().toEpochMilli());
    }

    CallSelection counted(CallCount count, Targets targets) {
        return switch (count) {
            case OFFERED -> this;
            case ANSWERED -> and(ANSWERED);
            case ABANDONED -> and(ABANDONED);
            case ANSWERED_IN_TIME -> and(ANSWERED).and("answered_at - arrived_at <= ?", millis(targets.answer()));
            case ABANDONED_IN_TIME -> and(ABANDONED).and("ended_at - arrived_at <= ?", millis(targets.answer()));
            case SHORT_ABANDONS -> and(ABANDONED).and("ended_at - arrived_at < ?", millis(targets.shortAbandon()));
            case HANDLED -> and(ANSWERED).and("ended_at IS NOT NULL");
        };
    }

    /** That arrived in one of these; of none of them in any. */
    CallSelection amongQueues(Collection<String> queues) {
        return queues.isEmpty() ? this : and("queue_id IN " + AnsweredCalls.marks(queues.size()), queues.toArray());
    }

    /** The period's calls are gone through, and the ticket of each is looked up. */
    CallSelection filed(CallKey key, String value) {
        calls = "call_record FORCE INDEX (by_places_in)" + CallFiling.TICKET;
        return and(CallFiling.column(key) + " = ?", value);
    }

    /** The calls of each ticket are looked up. */
    CallSelection ofTickets(CallKey key, String value) {
        calls = CallFiling.tickets(key)
                + " STRAIGHT_JOIN call_record FORCE INDEX (by_ticket) ON call_record.ticket = t.filed";
        arguments.addAll(0, List.of(value, value));
        return this;
    }

    /** That one of them answered, and nobody else. */
    CallSelection alone(Collection<String> agents) {
        return and(AnsweredCalls.ALONE).and("agent_id IN " + AnsweredCalls.marks(agents.size()), agents.toArray());
    }

    /** That one of them answered, and somebody else, too: these are come by from what they did. */
    CallSelection shared(Collection<String> agents, Period period) {
        calls = AnsweredCalls.ids(agents.size()) + " STRAIGHT_JOIN call_record ON call_record.id = l.call_id";
        List<Object> before = new ArrayList<>(agents);
        before.add(period.from().toEpochMilli() - CLOCKS_DIFFER);
        before.add(period.to().toEpochMilli() + LONGEST_CALL);
        arguments.addAll(0, before);
        return and("shared = TRUE");
    }

    /** That one of them answered. */
    CallSelection within(Colleagues colleagues) {
        List<Object> agents =
                colleagues.agents().stream().<Object>map(AgentId::value).toList();
        return colleagues.everybody()
                ? this
                : and(
                        AnsweredCalls.byOneOf(agents.size()),
                        Stream.concat(agents.stream(), agents.stream()).toArray());
    }

    CallSelection after(PageRequest page) {
        page.after().ifPresent(cursor -> {
            if (!IdText.possible(cursor.id())) {
                throw Refused.value("after", "not a cursor of this list");
            }
            // Not (arrived_at, id) < (?, ?): MariaDB makes no range scan of that.
            and("arrived_at <= ?", cursor.at().toEpochMilli());
            and("(arrived_at < ? OR id < ?)", cursor.at().toEpochMilli(), cursor.id());
        });
        return this;
    }

    private CallSelection and(String condition, Object... values) {
        conditions.append(conditions.isEmpty() ? " WHERE " : " AND ").append(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    private static long millis(Duration time) {
        return time.toMillis();
    }

    String text(int limit) {
        return "SELECT arrived_at, id FROM " + calls + conditions + " ORDER BY arrived_at DESC, id DESC LIMIT " + limit;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
    }
}
