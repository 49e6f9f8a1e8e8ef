package org.callwright.core.routing.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callwright.core.event.Event;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.routing.RoutingDecision;

/** Rows of {@code routing_decision}, one for each event that tells of a decision: for reports, which count them in SQL. */
@Singleton
public final class StoredRoutingDecisions {
    private static final String AGAIN = Bulk.taking("place");

    private final Bulk bulk;

    StoredRoutingDecisions(Bulk bulk) {
        this.bulk = bulk;
    }

    /** Those that the events tell of. */
    public void save(List<Event> events) {
        bulk.insert(
                DecisionRow.class,
                events.stream()
                        .map(RoutingDecision::of)
                        .flatMap(Optional::stream)
                        .map(DecisionRow::of)
                        .toList(),
                AGAIN);
    }
}
