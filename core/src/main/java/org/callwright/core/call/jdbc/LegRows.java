package org.callwright.core.call.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.Leg;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;

/** Rows of {@code call_leg}. */
final class LegRows {
    private record OfCall(CallId call, Leg leg) {}

    private LegRows() {}

    /** The legs of these calls, at least one, in order of offer. */
    static Map<CallId, List<Leg>> of(Database database, Collection<CallId> calls) {
        Sql sql = Sql.of("SELECT * FROM call_leg WHERE call_id IN ").list(calls).then(" ORDER BY call_id, offer");
        return database.query(sql, row -> new OfCall(new CallId(row.text("call_id")), leg(row))).stream()
                .collect(Collectors.groupingBy(
                        OfCall::call, LinkedHashMap::new, Collectors.mapping(OfCall::leg, Collectors.toList())));
    }

    private static Leg leg(Row row) throws SQLException {
        return new Leg(
                new OfferToken(row.number("offer")),
                new AgentId(row.text("agent_id")),
                new LaneId(new QueueId(row.text("queue_id")), row.integer("step")),
                row.instant("offered_at"),
                row.instantOrNull("ringing_at"),
                row.instantOrNull("answered_at"),
                row.instantOrNull("ended_at"),
                row.orNull("failure", OfferFailure::valueOf),
                row.instantOrNull("held_since"),
                row.duration("held_ms"));
    }
}
