package org.callwright.core.recording.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.recording.Recordings;

/** Rows of {@code recording}. The intake may announce one twice: the later announcement says the same and replaces it. */
@Singleton
public final class StoredRecordings implements Recordings {
    private static final String AGAIN = Bulk.taking("path", "duration_ms", "bytes", "sha256", "channels");

    private final RecordingTable table;
    private final Bulk bulk;

    StoredRecordings(RecordingTable table, Bulk bulk) {
        this.table = table;
        this.bulk = bulk;
    }

    @Override
    public Optional<Recording> byId(RecordingId id) {
        return table.find(id.call(), id.offer()).map(RecordingTable.Row::recording);
    }

    @Override
    public List<Recording> ofCall(CallId call) {
        return table.ofCall(call).stream().map(RecordingTable.Row::recording).toList();
    }

    /** Those that the events announce. */
    public void save(List<Event> events) {
        List<RecordingTable.Row> rows = new ArrayList<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.RecordingFinished fact) {
                rows.add(RecordingTable.Row.of(fact, event.at()));
            }
        }
        bulk.insert(RecordingTable.Row.class, rows, AGAIN);
    }
}
