package org.callwright.core.call.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.Leg;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/** Written by {@link CallStories}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LegTable extends GenericRepository<LegTable.Row, LegTable.Row> {
    @MappedEntity("call_leg")
    record Row(
            @Id @AsText CallId callId,
            @Id @AsNumber OfferToken offer,
            @AsText AgentId agentId,
            @AsText QueueId queueId,
            int step,
            @AsNumber Instant offeredAt,
            @AsNumber @Nullable Instant ringingAt,
            @AsNumber @Nullable Instant answeredAt,
            @AsNumber @Nullable Instant endedAt,
            @Nullable OfferFailure failure,
            @AsNumber @Nullable Instant heldSince,
            @MappedProperty("held_ms") @AsNumber Duration held) {
        static Row of(CallId call, Leg leg) {
            return new Row(
                    call,
                    leg.offer(),
                    leg.agent(),
                    leg.lane().queue(),
                    leg.lane().step(),
                    leg.offered(),
                    leg.ringing(),
                    leg.answered(),
                    leg.ended(),
                    leg.failure(),
                    leg.heldSince(),
                    leg.held());
        }

        Leg leg() {
            return new Leg(
                    offer,
                    agentId,
                    new LaneId(queueId, step),
                    offeredAt,
                    ringingAt,
                    answeredAt,
                    endedAt,
                    failure,
                    heldSince,
                    held);
        }
    }

    List<Row> findByCallIdInOrderByOffer(Collection<CallId> callIds);
}
