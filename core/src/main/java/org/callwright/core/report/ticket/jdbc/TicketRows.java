package org.callwright.core.report.ticket.jdbc;

import static java.util.stream.Collectors.toMap;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.callwright.core.report.ticket.TicketMembers;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.core.report.ticket.TicketPlace;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.Tickets;

/** Runs statements about moments of tickets. Joins the caller's transaction; blocks. */
@Singleton
class TicketRows {
    static final String FOUND = "SELECT moment, place, ticket_id";

    record Found(Instant at, long place, long ticket) {}

    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;
    private final Tickets tickets;

    TicketRows(JdbcOperations jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    /** @param wanted begins with {@link #FOUND} */
    Page<TicketMoment> page(
            TicketStatement wanted, TicketMembers members, List<TicketReach> reaches, PageRequest page) {
        if (members.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        wanted.among(members);
        reaches.forEach(wanted::within);
        return page(found(wanted.page(page, "moment", "place")), page);
    }

    /** @param wanted asks for a moment, its place and its ticket */
    @Transactional(readOnly = true)
    List<Found> found(TicketStatement wanted) {
        return all(wanted, row -> new Found(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2), row.getLong(3)));
    }

    /** @param all in the order of the page; more than it has are left out */
    Page<TicketMoment> page(List<Found> all, PageRequest page) {
        List<Found> found = all.subList(0, Math.min(all.size(), page.limit() + 1));
        Map<Long, Ticket> byId = tickets
                .byIds(found.stream().map(Found::ticket).distinct().toList())
                .stream()
                .collect(toMap(Ticket::id, Function.identity()));
        return Page.of(found, page.limit(), last -> new Cursor(last.at(), String.valueOf(last.place())))
                .map(one -> new TicketMoment(one.at(), Objects.requireNonNull(byId.get(one.ticket()))));
    }

    <T> List<T> all(TicketStatement wanted, Reading<T> reading) {
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

    static TicketPlace place(ResultSet row, int column) throws SQLException {
        return new TicketPlace(row.getString(column), row.getString(column + 1));
    }
}
