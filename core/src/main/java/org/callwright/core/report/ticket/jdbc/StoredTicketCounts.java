package org.callwright.core.report.ticket.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.BacklogBands;
import org.callwright.core.report.ticket.BacklogCell;
import org.callwright.core.report.ticket.TicketCell;
import org.callwright.core.report.ticket.TicketCount;
import org.callwright.core.report.ticket.TicketCounts;
import org.callwright.core.report.ticket.TicketFigures;
import org.callwright.core.report.ticket.TicketKey;
import org.callwright.core.report.ticket.TicketMembers;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.core.ticket.TicketReach;

@Singleton
class StoredTicketCounts implements TicketCounts {
    private static final String LEFT = " t.state NOT IN ('RESOLVED', 'CLOSED') AND t.merged_into IS NULL";

    private final TicketRows rows;

    StoredTicketCounts(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TicketCell<TicketFigures>> cells(TicketCount count, Period period, TicketKey key, TicketReach reach) {
        TicketStatement wanted = new TicketStatement()
                .say("SELECT moment DIV " + Interval.ATOM_MILLIS + " AS atom, " + TicketStatement.place(key)
                        + ", COUNT(*), SUM(took)")
                .fromMoments(count, period)
                .somewhere(key)
                .within(reach)
                .say(" GROUP BY atom, k, a");
        return rows.all(
                wanted,
                row -> new TicketCell<>(
                        row.getLong(1),
                        TicketRows.place(row, 2),
                        TicketFigures.of(count, row.getLong(4), Duration.ofMillis(row.getLong(5)))));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TicketMoment> moments(
            TicketCount count, Period period, TicketMembers members, List<TicketReach> reaches, PageRequest page) {
        return rows.page(
                new TicketStatement().say(TicketRows.FOUND).fromMoments(count, period), members, reaches, page);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BacklogCell> backlog(BacklogBands bands, Instant now, TicketKey key, TicketReach reach) {
        TicketStatement wanted =
                new TicketStatement().say("SELECT " + TicketStatement.place(key) + ", MIN(t.opened_at)");
        for (int band = 0; band < bands.number(); band++) {
            Period opened = bands.opened(band, now);
            wanted.say(
                    ", SUM(t.opened_at >= ? AND t.opened_at < ?)",
                    opened.from().toEpochMilli(),
                    opened.to().toEpochMilli());
        }
        wanted.say(" FROM ticket t WHERE" + LEFT).somewhere(key).within(reach).say(" GROUP BY k, a");
        return rows.all(wanted, row -> {
            List<Long> numbers = new ArrayList<>();
            for (int band = 0; band < bands.number(); band++) {
                numbers.add(row.getLong(4 + band));
            }
            return new BacklogCell(TicketRows.place(row, 1), Instant.ofEpochMilli(row.getLong(3)), numbers);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TicketMoment> unresolved(
            Period opened, TicketMembers members, List<TicketReach> reaches, PageRequest page) {
        TicketStatement wanted = new TicketStatement()
                .say(TicketRows.FOUND)
                .fromMoments(TicketCount.OPENED, opened)
                .say(" AND" + LEFT);
        return rows.page(wanted, members, reaches, page);
    }
}
