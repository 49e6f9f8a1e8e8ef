package org.callwright.core.report.ticket.jdbc;

import static java.util.stream.Collectors.toMap;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.page.Cursor;
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
import org.callwright.core.report.ticket.TicketPlace;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.Tickets;

@Singleton
class StoredTicketCounts implements TicketCounts {
    private static final String LEFT = " t.state NOT IN ('RESOLVED', 'CLOSED') AND t.merged_into IS NULL";

    private record Found(Instant at, long place, long ticket) {}

    private final JdbcOperations jdbc;
    private final Tickets tickets;

    StoredTicketCounts(JdbcOperations jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TicketCell<TicketFigures>> cells(TicketCount count, Period period, TicketKey key, TicketReach reach) {
        TicketStatement wanted = new TicketStatement()
                .say("SELECT m.moment DIV " + Interval.ATOM_MILLIS + " AS atom, " + TicketStatement.place(key)
                        + ", COUNT(*), SUM(m.took)")
                .fromMoments(count, period)
                .somewhere(key)
                .within(reach)
                .say(" GROUP BY atom, k, a");
        return all(
                wanted,
                row -> new TicketCell<>(
                        row.getLong(1),
                        place(row, 2),
                        TicketFigures.of(count, row.getLong(4), Duration.ofMillis(row.getLong(5)))));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TicketMoment> moments(
            TicketCount count, Period period, TicketMembers members, List<TicketReach> reaches, PageRequest page) {
        return page(new TicketStatement().say(FOUND).fromMoments(count, period), members, reaches, page);
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
        return all(wanted, row -> {
            List<Long> numbers = new ArrayList<>();
            for (int band = 0; band < bands.number(); band++) {
                numbers.add(row.getLong(4 + band));
            }
            return new BacklogCell(place(row, 1), Instant.ofEpochMilli(row.getLong(3)), numbers);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TicketMoment> unresolved(
            Period opened, TicketMembers members, List<TicketReach> reaches, PageRequest page) {
        TicketStatement wanted = new TicketStatement()
                .say(FOUND)
                .fromMoments(TicketCount.OPENED, opened)
                .say(" AND" + LEFT);
        return page(wanted, members, reaches, page);
    }

    private static final String FOUND = "SELECT m.moment, m.place, m.ticket_id";

    private Page<TicketMoment> page(
            TicketStatement wanted, TicketMembers members, List<TicketReach> reaches, PageRequest page) {
        if (members.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        wanted.among(members);
        reaches.forEach(wanted::within);
        List<Found> found = all(
                wanted.page(page),
                row -> new Found(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2), row.getLong(3)));
        Map<Long, Ticket> byId = tickets
                .byIds(found.stream().map(Found::ticket).distinct().toList())
                .stream()
                .collect(toMap(Ticket::id, Function.identity()));
        return Page.of(found, page.limit(), last -> new Cursor(last.at(), String.valueOf(last.place())))
                .map(one -> new TicketMoment(one.at(), Objects.requireNonNull(byId.get(one.ticket()))));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(TicketStatement wanted, Reading<T> reading) {
        return jdbc.prepareStatement(wanted.text(), statement -> {
            wanted.bind(statement);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.read(rows));
                }
            }
            return all;
        });
    }

    private static TicketPlace place(ResultSet row, int column) throws SQLException {
        return new TicketPlace(row.getString(column), row.getString(column + 1));
    }
}
