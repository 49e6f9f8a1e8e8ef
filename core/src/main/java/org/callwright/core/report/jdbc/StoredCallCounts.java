package org.callwright.core.report.jdbc;

import static java.util.stream.Collectors.joining;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.CallCell;
import org.callwright.core.report.CallCount;
import org.callwright.core.report.CallCounts;
import org.callwright.core.report.CallFigures;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.core.staff.Colleagues;

/** One statement a report, answered from the index {@code by_figures_in} alone. */
@Singleton
class StoredCallCounts implements CallCounts {
    private static final String SUMS = "COUNT(*),"
            + " SUM(answered_at IS NOT NULL),"
            + " SUM(answered_at IS NULL AND ended_at IS NOT NULL),"
            + " SUM(answered_at IS NOT NULL AND answered_at - arrived_at <= ?),"
            + " SUM(answered_at IS NULL AND ended_at IS NOT NULL AND ended_at - arrived_at <= ?),"
            + " SUM(answered_at IS NULL AND ended_at IS NOT NULL AND ended_at - arrived_at < ?),"
            + " COALESCE(SUM(answered_at - arrived_at), 0),"
            + " COALESCE(MAX(COALESCE(answered_at, ended_at) - arrived_at), 0),"
            + " SUM(answered_at IS NOT NULL AND ended_at IS NOT NULL),"
            + " SUM(talked_ms), SUM(held_ms), SUM(wrapped_ms)";

    private final JdbcOperations jdbc;

    StoredCallCounts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallCell> byQueue(Period period, Targets targets, Colleagues within) {
        return cells("queue_id", "", period, targets, within);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallCell> byAgent(Period period, Targets targets, Colleagues within) {
        return cells("agent_id", " AND answered_at IS NOT NULL AND agent_id IS NOT NULL", period, targets, within);
    }

    /** @param key a column of ours, never anything from outside */
    private List<CallCell> cells(String key, String condition, Period period, Targets targets, Colleagues within) {
        List<AgentId> agents = List.copyOf(within.agents());
        if (!within.everybody() && agents.isEmpty()) {
            return List.of();
        }
        String theirs = agents.isEmpty()
                ? ""
                : agents.stream()
                        .map(agent -> "?")
                        .collect(joining(",", " AND answered_at IS NOT NULL AND agent_id IN (", ")"));
        String text = "SELECT arrived_at DIV " + Interval.ATOM_MILLIS + " AS atom, " + key + ", " + SUMS
                + " FROM call_record FORCE INDEX (by_figures_in) WHERE direction = 'IN' AND arrived_at >= ? AND arrived_at < ?"
                + condition
                + theirs + " GROUP BY atom, " + key;
        return jdbc.prepareStatement(text, statement -> {
            bind(statement, period, targets, agents);
            return read(statement);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CallId> calls(
            CallCount count,
            Period period,
            Targets targets,
            Colleagues within,
            Set<String> queues,
            Set<String> agents,
            PageRequest page) {
        if (!within.everybody() && within.agents().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        CallSelection selection = new CallSelection(period)
                .counted(count, targets)
                .among("queue_id", queues)
                .among("agent_id", agents)
                .within(within)
                .after(page);
        return jdbc.prepareStatement(selection.text(page.limit() + 1), statement -> {
            selection.bind(statement);
            List<Cursor> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Cursor(Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2)));
                }
            }
            return Page.of(found, page.limit(), cursor -> cursor).map(cursor -> new CallId(cursor.id()));
        });
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
                cells.add(new CallCell(rows.getLong(1), rows.getString(2), figures(rows)));
            }
        }
        return cells;
    }

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
