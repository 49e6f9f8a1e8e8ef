package org.callwright.core.recording.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.recording.Recordings;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Rows of {@code recording}. The intake may announce one twice: the later announcement says the same and replaces it. */
@Singleton
public final class StoredRecordings implements Recordings {
    private static final String SELECT = "SELECT r.*, l.agent_id FROM recording r"
            + " LEFT JOIN call_leg l ON l.call_id = r.call_id AND l.offer = r.offer";
    private static final String INSERT =
            "INSERT INTO recording (call_id, offer, path, duration_ms, bytes, sha256, channels, finished_at) VALUES ";
    private static final String AGAIN =
            " ON DUPLICATE KEY UPDATE " + Sql.taking("path", "duration_ms", "bytes", "sha256", "channels");

    private final Database database;

    StoredRecordings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Recording> byId(RecordingId id) {
        return database.first(
                Sql.of(
                        SELECT + " WHERE r.call_id = ? AND r.offer = ?",
                        id.call(),
                        id.offer().value()),
                StoredRecordings::recording);
    }

    @Override
    public List<Recording> ofCall(CallId call) {
        return database.query(
                Sql.of(SELECT + " WHERE r.call_id = ? ORDER BY r.offer", call), StoredRecordings::recording);
    }

    @Override
    public List<Recording> ofTicket(TicketNumber ticket) {
        return database.query(
                Sql.of(
                        SELECT + " JOIN ticket t ON t.channel = 'PHONE' AND t.session_id = r.call_id"
                                + " WHERE t.number = ? ORDER BY r.offer",
                        ticket),
                StoredRecordings::recording);
    }

    /** Those that the events announce. */
    public void save(List<Event> events) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.RecordingFinished f) {
                rows.add(Rows.of(
                        f.call(),
                        f.offer().value(),
                        f.path(),
                        f.duration(),
                        f.bytes(),
                        f.sha256(),
                        f.channels(),
                        event.at()));
            }
        }
        database.insert(INSERT, rows, AGAIN);
    }

    private static Recording recording(Row row) throws SQLException {
        return new Recording(
                new RecordingId(new CallId(row.text("call_id")), new OfferToken(row.number("offer"))),
                row.orNull("agent_id", AgentId::new),
                row.text("path"),
                row.duration("duration_ms"),
                row.number("bytes"),
                row.text("sha256"),
                row.integer("channels"),
                row.instant("finished_at"));
    }
}
