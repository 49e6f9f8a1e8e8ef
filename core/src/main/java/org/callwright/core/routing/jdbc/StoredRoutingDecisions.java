package org.callwright.core.routing.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.routing.RoutingDecision;
import org.callwright.core.routing.RoutingDecisions;

/** Rows of {@code routing_decision}, one for each event that tells of a decision. */
@Singleton
public final class StoredRoutingDecisions implements RoutingDecisions {
    private static final String AGAIN = Bulk.taking("place");

    private final DecisionTable table;
    private final Bulk bulk;

    StoredRoutingDecisions(DecisionTable table, Bulk bulk) {
        this.table = table;
        this.bulk = bulk;
    }

    @Override
    public List<RoutingDecision> ofCall(CallId call) {
        return table.findByCallId(call).stream()
                .map(DecisionTable.Row::decision)
                .toList();
    }

    /** Those that the events tell of. */
    public void save(List<Event> events) {
        bulk.insert(
                DecisionTable.Row.class,
                events.stream()
                        .map(RoutingDecision::of)
                        .flatMap(Optional::stream)
                        .map(DecisionTable.Row::of)
                        .toList(),
                AGAIN);
    }
}
