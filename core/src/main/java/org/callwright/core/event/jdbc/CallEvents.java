package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final FactCodec codec;

    CallEvents(CallEventTable table, Bulk bulk, FactCodec codec) {
        this.codec = codec;
        this.table = table;
        this.bulk = bulk;
    }

    public void save(List<Stories.Told> told) {
        bulk.insert(
                CallEventTable.Row.class,
                told.stream().map(one -> CallEventTable.Row.of(one, codec)).toList(),
                AGAIN);
    }

    /** Of each call in order of the log. */
    public Map<CallId, List<Event>> ofCalls(Collection<CallId> calls) {
        return table.ofCalls(calls).stream()
                .collect(Collectors.groupingBy(
                        CallEventTable.Row::callId, Collectors.mapping(row -> row.event(codec), Collectors.toList())));
    }
}
