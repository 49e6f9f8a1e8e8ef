package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.projection.Stories;

/** The facts about calls, each once, as they were. */
@Singleton
public final class CallEvents {
    private static final String INSERT =
            "INSERT INTO call_event (entry_ms, entry_seq, place, call_id, at, kind, legal," + " payload) VALUES ";
    private static final String AGAIN = " ON DUPLICATE KEY UPDATE place = VALUES(place)";

    private final Database database;
    private final FactCodec codec = new FactCodec();

    CallEvents(Database database) {
        this.database = database;
    }

    public void save(List<Stories.Told> told) {
        database.insert(
                INSERT,
                told.stream()
                        .map(one -> Rows.of(
                                one.event().id().millis(),
                                one.event().id().sequence(),
                                one.event().id().index(),
                                one.fact().call(),
                                one.event().at(),
                                one.fact().kind(),
                                one.legal(),
                                codec.encode(one.fact())))
                        .toList(),
                AGAIN);
    }

    /** In order of the log. */
    public List<Event> ofCall(CallId call) {
        return database.query(
                Sql.of("SELECT * FROM call_event WHERE call_id = ? ORDER BY entry_ms, entry_seq, place", call),
                row -> new Event(
                        new EventId(row.number("entry_ms"), row.number("entry_seq"), row.integer("place")),
                        row.instant("at"),
                        codec.decode(row.text("payload"))));
    }
}
