package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.Bulk;

/** What agents did, each once. Facts of an offer are both an agent's and a call's; they are stored with both. */
@Singleton
public final class AgentEvents {
    private static final String AGAIN = Bulk.taking("place");

    private final Bulk bulk;
    private final FactCodec codec;

    AgentEvents(Bulk bulk, FactCodec codec) {
        this.codec = codec;
        this.bulk = bulk;
    }

    public void save(List<Event> events) {
        List<AgentEventRow> rows = new ArrayList<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.OfAgent fact) {
                rows.add(AgentEventRow.of(event, fact, codec));
            }
        }
        bulk.insert(AgentEventRow.class, rows, AGAIN);
    }
}
