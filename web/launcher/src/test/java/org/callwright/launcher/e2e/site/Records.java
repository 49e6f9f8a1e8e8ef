package org.callwright.launcher.e2e.site;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.jspecify.annotations.Nullable;

/** What the database has, read past the application. A connection a question: the server may be restarted in between. */
public final class Records {
    private final MariaDbServer server;
    private final SealedCaller callers;

    /** @param callers with the keys that the nodes have */
    Records(MariaDbServer server, SealedCaller callers) {
        this.server = server;
        this.callers = callers;
    }

    /** A call as recorded; the names are the table's. */
    public record CallRow(
            String id,
            String ticket,
            String state,
            @Nullable String ending,
            @Nullable String agent,
            @Nullable String e164,
            String raw,
            String name,
            String presentation) {}

    /** One offer as recorded. */
    public record LegRow(
            String agent,
            boolean rang,
            boolean answered,
            @Nullable String failure) {}

    /** A recording's row. */
    public record RecordingRow(String id, String path, long durationMillis, long bytes, String sha256, int channels) {}

    /** In order of arrival. */
    public List<CallRow> calls(String queue) {
        return query(
                "SELECT id, ticket, state, ending, agent_id, caller_presentation, caller_sealed"
                        + " FROM call_record WHERE queue_id = ? ORDER BY arrived_at, id",
                this::call,
                queue);
    }

    private CallRow call(ResultSet row) throws SQLException {
        Caller caller = callers.open(Presentation.valueOf(row.getString(6)), row.getString(7));
        return new CallRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                caller.e164(),
                caller.raw(),
                caller.name(),
                row.getString(6));
    }

    /** In order of the offers. */
    public List<LegRow> legs(String call) {
        return query(
                "SELECT agent_id, ringing_at IS NOT NULL, answered_at IS NOT NULL, failure FROM call_leg"
                        + " WHERE call_id = ? ORDER BY offer",
                row -> new LegRow(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getString(4)),
                call);
    }

    /** The kinds of the call's facts, in the order of the log. */
    public List<String> facts(String call) {
        return query(
                "SELECT kind FROM call_event WHERE call_id = ? ORDER BY entry_ms, entry_seq, place",
                row -> row.getString(1),
                call);
    }

    /** The numbers of the tickets that were opened for calls of the queue, in order of the calls' arrival. */
    public List<String> tickets(String queue) {
        return query(
                "SELECT ticket.number FROM ticket JOIN call_record ON ticket.session_id = call_record.id"
                        + " AND ticket.channel = 'PHONE' WHERE call_record.queue_id = ? ORDER BY call_record.arrived_at",
                row -> row.getString(1),
                queue);
    }

    /** The channel by which the ticket came. */
    public String channel(String ticket) {
        return query("SELECT channel FROM ticket WHERE number = ?", row -> row.getString(1), ticket)
                .getFirst();
    }

    /** An order that has been paid, and that nobody knows whose it is. */
    public void order(String number) {
        setUp(
                "INSERT INTO customer_order (platform, number, status, placed_at, currency, items_total, freight,"
                        + " discount_total, paid_amount, member_mark, points_mark, campaign_mark) VALUES ('SHOP', ?, 'PAID', 1773478800000, 'CNY', 0, 0, 0, 0, FALSE, FALSE, FALSE)",
                number);
    }

    /** Why each decision about the call was made as it was. */
    public List<String> decisions(String call) {
        return query(
                "SELECT CONCAT(kind, ' ', reason) FROM routing_decision WHERE call_id = ?"
                        + " ORDER BY entry_ms, entry_seq, place",
                row -> row.getString(1),
                call);
    }

    public List<RecordingRow> recordings(String call) {
        return query(
                "SELECT CONCAT(call_id, '-', offer), path, duration_ms, bytes, sha256, channels FROM recording"
                        + " WHERE call_id = ? ORDER BY offer",
                row -> new RecordingRow(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getInt(6)),
                call);
    }

    /** Facts that came where they could not follow; none in a healthy run. */
    public List<String> illegalFacts(String queue) {
        return query(
                "SELECT CONCAT(call_event.call_id, ' ', call_event.kind) FROM call_event"
                        + " JOIN call_record ON call_record.id = call_event.call_id"
                        + " WHERE NOT call_event.legal AND call_record.queue_id = ?",
                row -> row.getString(1),
                queue);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, String parameter) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets something up as an administrator would have; nodes know of it once they have read it. */
    public void setUp(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
