package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;

@Singleton
final class StoredTickets implements Tickets {
    private static final int LONGEST_SPELLING = 80;

    private final Database database;

    StoredTickets(Database database) {
        this.database = database;
    }

    @Override
    public Page<Ticket> list(TicketFilter filter, PageRequest page) {
        Sql sql = Sql.of("SELECT * FROM ticket")
                .where("opened_at >= ?", filter.from())
                .where("opened_at < ?", filter.to())
                .where("state = ?", filter.state())
                .where("queue_id = ?", filter.queue())
                .where("agent_id = ?", filter.agent())
                .where("customer_id = ?", filter.customer());
        page.after().ifPresent(cursor -> sql.before("opened_at", "number", cursor));
        sql.then(" ORDER BY opened_at DESC, number DESC LIMIT ?", page.limit() + 1);
        List<Ticket> rows = database.query(sql, StoredTickets::ticket);
        return Page.of(
                rows,
                page.limit(),
                ticket -> new Cursor(ticket.opened(), ticket.number().value()));
    }

    @Override
    public Optional<Ticket> byNumber(String number) {
        if (number.length() > LONGEST_SPELLING) {
            return Optional.empty();
        }
        return database.first(
                Sql.of("SELECT * FROM ticket WHERE number_key = ?", NumberKey.of(number)), StoredTickets::ticket);
    }

    @Override
    public Optional<Ticket> byCall(CallId call) {
        return database.first(
                Sql.of("SELECT * FROM ticket WHERE number = (SELECT ticket FROM call_record WHERE id = ?)", call),
                StoredTickets::ticket);
    }

    private static Ticket ticket(Row row) throws SQLException {
        return new Ticket(
                new TicketNumber(row.text("number")),
                TicketChannel.valueOf(row.text("channel")),
                row.text("session_id"),
                TicketState.valueOf(row.text("state")),
                row.numberOrNull("customer_id"),
                row.orNull("queue_id", QueueId::new),
                row.orNull("agent_id", AgentId::new),
                row.instant("opened_at"),
                row.instantOrNull("answered_at"),
                row.instantOrNull("ended_at"),
                row.number("version"));
    }
}
