package org.callwright.core.report.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.jdbc.Bulk;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code wrap_up}, and their sum in each call's own row. Every statement sets what the facts say rather than adding
 * to it, so facts that are told again change nothing.
 */
@Singleton
public final class WrapUps {
    private static final String STARTED =
            "INSERT INTO wrap_up (call_id, agent_id, began_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE began_at = began_at";
    private static final String ENDED = "UPDATE wrap_up SET ended_at = ? WHERE call_id = ? AND agent_id = ?"
            + " AND ended_at IS NULL AND began_at <= ?";
    private static final String SUMMED =
            "UPDATE call_record SET wrapped_ms = (SELECT COALESCE(SUM(ended_at - began_at), 0)"
                    + " FROM wrap_up WHERE call_id = call_record.id AND ended_at IS NOT NULL) WHERE id = ?";

    private final Bulk bulk;

    WrapUps(Bulk bulk) {
        this.bulk = bulk;
    }

    /** The calls' own rows are written before. */
    public void save(List<Event> events) {
        List<List<@Nullable Object>> started = new ArrayList<>();
        List<List<@Nullable Object>> ended = new ArrayList<>();
        List<List<@Nullable Object>> summed = new ArrayList<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.WrapUpStarted fact) {
                started.add(Bulk.row(fact.call(), fact.agent(), event.at()));
            } else if (event.fact() instanceof Fact.WrapUpEnded fact) {
                ended.add(Bulk.row(event.at(), fact.call(), fact.agent(), event.at()));
                summed.add(Bulk.row(fact.call()));
            }
        }
        bulk.updateEach(STARTED, started);
        bulk.updateEach(ENDED, ended);
        bulk.updateEach(SUMMED, summed);
    }
}
