package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.projection.Stories;

/** The facts about calls, each once, as they were. */
@Singleton
public final class CallEvents {
    private static final String AGAIN = Bulk.taking("place");

    private final CallEventTable table;
    private final Bulk bulk;
    private final FactCodec codec = new FactCodec();

    CallEvents(CallEventTable table, Bulk bulk) {
        this.table = table;
        this.bulk = bulk;
    }

    public void save(List<Stories.Told> told) {
        bulk.insert(
                CallEventTable.Row.class,
                told.stream().map(one -> CallEventTable.Row.of(one, codec)).toList(),
                AGAIN);
    }

    /** In order of the log. */
    public List<Event> ofCall(CallId call) {
        return table.findByCallId(call).stream().map(row -> row.event(codec)).toList();
    }
}
