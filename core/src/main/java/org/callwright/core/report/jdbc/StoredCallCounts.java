package org.callwright.core.report.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
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
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.core.staff.Colleagues;

/**
 * Adds up the pieces of a period side by side, as one statement keeps one processor of the database busy only. A piece is told
 * from the others by the quarters of an hour that it is made of, so their results need no adding up.
 */
@Singleton
class StoredCallCounts implements CallCounts {
    private static final int PIECES = 4;

    private final CallSums sums;
    private final JdbcOperations jdbc;
    private final SideBySide sideBySide;

    StoredCallCounts(CallSums sums, JdbcOperations jdbc, SideBySide sideBySide) {
        this.sums = sums;
        this.jdbc = jdbc;
        this.sideBySide = sideBySide;
    }

    @Override
    public List<CallCell> cells(CallKey key, Period period, Targets targets, Colleagues within) {
        List<AgentId> agents = List.copyOf(within.agents());
        if (!within.everybody() && agents.isEmpty()) {
            return List.of();
        }
        return sideBySide.each(period.pieces(PIECES), piece -> sums.cells(key, piece, targets, agents)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CallId> calls(
            CallCount count,
            Period period,
            Targets targets,
            Colleagues within,
            CallKey key,
            Set<String> members,
            PageRequest page) {
        if (!within.everybody() && within.agents().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        CallSelection selection = new CallSelection(period)
                .counted(count, targets)
                .among(key, members)
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
}
