package org.callwright.core.report.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** One of these; of none of them anything. What tickets say is no matter of this. */
    CallSelection among(CallKey key, Collection<String> members) {
        return switch (key) {
            case QUEUE -> among("queue_id", members);
            case AGENT -> members.isEmpty() ? this : and(ANSWERED).among("agent_id", members);
            case STORE, CATEGORY -> throw new IllegalArgumentException(key + " is the ticket's");
        };
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

    private CallSelection among(String column, Collection<String> values) {
        return values.isEmpty()
                ? this
                : and(column + " IN (" + "?,".repeat(values.size() - 1) + "?)", values.toArray());
    }

    /** Whose agent is the last who was offered the call, so it has to have been answered. */
    CallSelection within(Colleagues colleagues) {
        return colleagues.everybody()
                ? this
                : and(ANSWERED)
                        .among(
                                "agent_id",
                                colleagues.agents().stream()
                                        .map(Object::toString)
                                        .toList());
    }

    CallSelection after(PageRequest page) {
        page.after().ifPresent(cursor -> {
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
