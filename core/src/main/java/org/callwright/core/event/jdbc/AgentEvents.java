package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.agent.AgentTransitions;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.Bulk;
import org.jspecify.annotations.Nullable;

/** What agents did, each once. Facts of an offer are both an agent's and a call's; they are stored with both. */
@Singleton
public final class AgentEvents {
    private static final String INSERT =
            "INSERT INTO agent_event (entry_ms, entry_seq, place, agent_id, at, kind, state,"
                    + " reason, call_id, payload) VALUES ";
    private static final String AGAIN = " ON DUPLICATE KEY UPDATE place = VALUES(place)";

    private final Bulk bulk;
    private final FactCodec codec = new FactCodec();

    AgentEvents(Bulk bulk) {
        this.bulk = bulk;
    }

    public void save(List<Event> events) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.OfAgent fact) {
                rows.add(row(event, fact));
            }
        }
        bulk.insert(INSERT, rows, AGAIN);
    }

    private List<@Nullable Object> row(Event event, Fact.OfAgent fact) {
        return Bulk.row(
                event.id().millis(),
                event.id().sequence(),
                event.id().index(),
                fact.agent(),
                event.at(),
                fact.kind(),
                AgentTransitions.of(fact.getClass())
                        .map(AgentTransitions.Row::to)
                        .orElse(null),
                reason(fact),
                call(fact),
                codec.encode(fact));
    }

    private static @Nullable Object reason(Fact.OfAgent fact) {
        return switch (fact) {
            case Fact.AgentNotReady f -> f.reason();
            case Fact.AgentWished f -> f.reason();
            case Fact.OfferFailed f -> f.failure();
            default -> null;
        };
    }

    private static @Nullable CallId call(Fact.OfAgent fact) {
        return switch (fact) {
            case Fact.OfOffer f -> f.call();
            case Fact.WrapUpStarted f -> f.call();
            case Fact.WrapUpEnded f -> f.call();
            default -> null;
        };
    }
}
