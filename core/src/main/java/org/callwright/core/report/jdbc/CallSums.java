package org.callwright.core.report.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.report.CallCell;
import org.callwright.core.report.CallFigures;
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;

/**
 * Adds a period's calls up in one statement, answered from the index {@code by_figures_in} alone, or, when it is asked for
 * what the calls' tickets say, from {@code by_places_in} and that of tickets, {@code by_filing}. By agent there is a second statement, which
 * looks up the conversations of those calls that several agents answered. Blocks.
 */
@Singleton
class CallSums {
    /** The fewer operations a column has, the sooner a million calls are added up: what is absent counts by itself as nothing. */
    private static final String SUMS = "COUNT(*),"
            + " COUNT(answered_at),"
            + " COUNT(IF(answered_at IS NULL, ended_at, NULL)),"
            + " COUNT(IF(answered_at <= arrived_at + ?, 1, NULL)),"
            + " COUNT(IF(answered_at IS NULL AND ended_at <= arrived_at + ?, 1, NULL)),"
            + " COUNT(IF(answered_at IS NULL AND ended_at < arrived_at + ?, 1, NULL)),"
            + " SUM(answered_at - arrived_at),"
            + " MAX(COALESCE(answered_at, ended_at) - arrived_at),"
            + " COUNT(answered_at + ended_at),"
            + " SUM(talked_ms), SUM(held_ms), SUM(wrapped_ms)";

    private static final String PERIOD = " WHERE direction = 'IN' AND arrived_at >= ? AND arrived_at < ?";

    private final JdbcOperations jdbc;

    CallSums(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agents of whom only; empty: of anybody */
    @Transactional(readOnly = true)
    List<CallCell> cells(CallKey key, Period period, Targets targets, List<AgentId> agents) {
        return switch (key) {
            case AGENT ->
                Stream.of(
                                cells(alone(agents.size()), period, targets, agents),
                                cells(shared(agents.size()), period, targets, agents))
                        .flatMap(List::stream)
                        .toList();
            case QUEUE, STORE, CATEGORY -> {
                // Each is asked for twice, in calls of one agent and in shared ones.
                List<AgentId> twice =
                        Stream.concat(agents.stream(), agents.stream()).toList();
                yield cells(text(key, agents.size()), period, targets, twice);
            }
        };
    }

    private List<CallCell> cells(String text, Period period, Targets targets, List<AgentId> agents) {
        return jdbc.prepareStatement(text, statement -> {
            bind(statement, period, targets, agents);
            return read(statement);
        });
    }

    /** By agent, of the calls of one each. */
    static String alone(int agents) {
        return sums("agent_id", "NULL", "call_record FORCE INDEX (by_figures_in)") + PERIOD + " AND "
                + AnsweredCalls.ALONE
                + (agents == 0 ? "" : " AND agent_id IN " + AnsweredCalls.marks(agents))
                + " GROUP BY atom, k";
    }

    /** By agent, of the calls of several: each call for itself. */
    static String shared(int agents) {
        return sums("agent_id", "id", AnsweredCalls.ofEach(agents)) + " GROUP BY id, k";
    }

    /** Of other keys than agents. */
    static String text(CallKey key, int agents) {
        return sums(CallFiling.column(key), "NULL", "call_record FORCE INDEX (" + index(key) + ")" + ticket(key))
                + PERIOD
                + having(key)
                + (agents == 0 ? "" : " AND " + AnsweredCalls.byOneOf(agents))
                + " GROUP BY atom, k";
    }

    private static String sums(String key, String call, String from) {
        return "SELECT arrived_at DIV " + Interval.ATOM_MILLIS + " AS atom, " + key + " AS k, " + SUMS + ", " + call
                + " FROM " + from;
    }

    private static String index(CallKey key) {
        return switch (key) {
            case QUEUE, AGENT -> "by_figures_in";
            case STORE, CATEGORY -> "by_places_in";
        };
    }

    private static String ticket(CallKey key) {
        return switch (key) {
            case QUEUE, AGENT -> "";
            case STORE, CATEGORY -> CallFiling.TICKET;
        };
    }

    private static String having(CallKey key) {
        return switch (key) {
            case QUEUE, AGENT -> "";
            case STORE, CATEGORY -> " AND " + CallFiling.column(key) + " IS NOT NULL";
        };
    }

    private static void bind(PreparedStatement statement, Period period, Targets targets, List<AgentId> agents)
            throws SQLException {
        int at = 1;
        statement.setLong(at++, targets.answer().toMillis());
        statement.setLong(at++, targets.answer().toMillis());
        statement.setLong(at++, targets.shortAbandon().toMillis());
        statement.setLong(at++, period.from().toEpochMilli());
        statement.setLong(at++, period.to().toEpochMilli());
        for (AgentId agent : agents) {
            statement.setString(at++, agent.value());
        }
    }

    private static List<CallCell> read(PreparedStatement statement) throws SQLException {
        List<CallCell> cells = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String shared = rows.getString(15);
                cells.add(new CallCell(
                        rows.getLong(1), rows.getString(2), figures(rows), shared == null ? null : new CallId(shared)));
            }
        }
        return cells;
    }

    /** A sum of nothing is absent, which reads as zero. */
    private static CallFigures figures(ResultSet row) throws SQLException {
        return new CallFigures(
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                Duration.ofMillis(row.getLong(9)),
                Duration.ofMillis(row.getLong(10)),
                row.getLong(11),
                Duration.ofMillis(row.getLong(12)),
                Duration.ofMillis(row.getLong(13)),
                Duration.ofMillis(row.getLong(14)));
    }
}
