package org.callwright.core.report.ticket.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.TicketCount;
import org.callwright.core.report.ticket.TicketKey;
import org.callwright.core.report.ticket.TicketMembers;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.jdbc.search.ReachSql;

/**
 * A statement about moments of tickets. What happened is found by an index of its own, under names that tickets do not have
 * ({@code ticket_id, moment, took, place}), and joined to its ticket where it stands elsewhere. Texts are ours; whatever came from
 * outside is bound. Not thread-safe.
 */
final class TicketStatement {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    TicketStatement say(String words, Object... values) {
        text.append(words);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Goes on behind SELECT and what is wanted. */
    TicketStatement fromMoments(TicketCount count, Period period) {
        return say(
                " FROM " + moments(count) + " AND t.merged_into IS NULL",
                period.from().toEpochMilli(),
                period.to().toEpochMilli());
    }

    private static String moments(TicketCount count) {
        return switch (count) {
            case OPENED -> ofTicket("opened_at");
            case RESPONDED -> ofTicket("first_response_at");
            case OWNED -> ofTicket("first_owned_at");
            case RESOLVED -> ofTicket("resolved_at");
            case REOPENED ->
                joined("SELECT ticket_id, at AS moment, 0 AS took, id AS place FROM ticket_event"
                        + " WHERE kind = 'REOPENED' AND at >= ? AND at < ?");
            case RESPONSE_KEPT -> ofClock("FIRST_RESPONSE", "MET", "met_at");
            case RESPONSE_BREACHED -> ofClock("FIRST_RESPONSE", "BREACHED", "due_at");
            case OWN_KEPT -> ofClock("OWN", "MET", "met_at");
            case OWN_BREACHED -> ofClock("OWN", "BREACHED", "due_at");
            case RESOLVE_KEPT -> ofClock("RESOLVE", "MET", "met_at");
            case RESOLVE_BREACHED -> ofClock("RESOLVE", "BREACHED", "due_at");
        };
    }

    private static String ofTicket(String column) {
        return "(SELECT ticket.*, " + column + " AS moment, " + column
                + " - opened_at AS took, id AS place, id AS ticket_id"
                + " FROM ticket) t WHERE moment >= ? AND moment < ?";
    }

    private static String joined(String moments) {
        return "(" + moments + ") m JOIN ticket t ON t.id = m.ticket_id WHERE TRUE";
    }

    private static String ofClock(String goal, String state, String column) {
        return joined("SELECT ticket_id, " + column + " AS moment, 0 AS took, ticket_id AS place FROM sla_clock"
                + " WHERE goal = '" + goal + "' AND state = '" + state + "' AND " + column + " >= ? AND " + column
                + " < ?");
    }

    TicketStatement within(TicketReach reach) {
        Sql condition = ReachSql.condition(reach);
        return say(" AND (" + condition.text() + ")", condition.arguments().toArray());
    }

    /** Two columns: the key, and who tells where there is none. */
    static String place(TicketKey key) {
        return switch (key) {
            case NOTHING -> "'' AS k, NULL AS a";
            case QUEUE, AGENT, STORE, CATEGORY -> column(key) + " AS k, NULL AS a";
            case TEAM, DEPARTMENT -> column(key) + " AS k, IF(" + column(key) + " IS NULL, t.agent_id, NULL) AS a";
        };
    }

    /** Leaves out what is nowhere. */
    TicketStatement somewhere(TicketKey key) {
        return switch (key) {
            case NOTHING -> this;
            case QUEUE, AGENT, STORE, CATEGORY -> say(" AND " + column(key) + " IS NOT NULL");
            case TEAM, DEPARTMENT -> say(" AND (" + column(key) + " IS NOT NULL OR t.agent_id IS NOT NULL)");
        };
    }

    TicketStatement among(TicketMembers members) {
        if (members.key() == TicketKey.NOTHING) {
            return this;
        }
        String column = column(members.key());
        List<Sql> ways = new ArrayList<>();
        if (!members.keys().isEmpty()) {
            ways.add(new Sql().in(column, sorted(members.keys())));
        }
        if (!members.agents().isEmpty()) {
            ways.add(new Sql().in(column + " IS NULL AND t.agent_id", sorted(members.agents())));
        }
        Sql any = Sql.anyOf(ways);
        return say(" AND " + any.text(), any.arguments().toArray());
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private static String column(TicketKey key) {
        return "t." + key.name().toLowerCase(Locale.ROOT) + "_id";
    }

    /**
     * Newest first.
     *
     * @param moment by which they are ordered, in this statement's words
     * @param place of those of the same moment
     */
    TicketStatement page(PageRequest page, String moment, String place) {
        page.after().ifPresent(cursor -> {
            long at = moment(cursor);
            say(" AND %1$s <= ? AND (%1$s < ? OR %2$s < ?)".formatted(moment, place), at, at, place(cursor));
        });
        return say(" ORDER BY %s DESC, %s DESC LIMIT %d".formatted(moment, place, page.limit() + 1));
    }

    private static long moment(Cursor cursor) {
        try {
            return cursor.number();
        } catch (IllegalArgumentException e) {
            throw Refused.value("after", "not a cursor of this list");
        }
    }

    private static long place(Cursor cursor) {
        try {
            return Long.parseLong(cursor.id());
        } catch (NumberFormatException e) {
            throw Refused.value("after", "not a cursor of this list");
        }
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
    }
}
