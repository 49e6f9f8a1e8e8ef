package org.callwright.core.recording.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/** Written by {@link StoredRecordings}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RecordingTable extends GenericRepository<RecordingTable.Row, RecordingTable.Row> {
    String SELECT = "SELECT r.*, l.agent_id FROM recording r"
            + " LEFT JOIN call_leg l ON l.call_id = r.call_id AND l.offer = r.offer";

    /** @param agentId of the leg that was recorded: read with it, never written */
    @MappedEntity("recording")
    record Row(
            @Id @AsText CallId callId,
            @Id @AsNumber OfferToken offer,
            @GeneratedValue @AsText @Nullable AgentId agentId,
            String path,
            @MappedProperty("duration_ms") @AsNumber Duration duration,
            long bytes,
            String sha256,
            int channels,
            @AsNumber Instant finishedAt) {
        static Row of(Fact.RecordingFinished f, Instant at) {
            return new Row(f.call(), f.offer(), null, f.path(), f.duration(), f.bytes(), f.sha256(), f.channels(), at);
        }

        Recording recording() {
            return new Recording(
                    new RecordingId(callId, offer), agentId, path, duration, bytes, sha256, channels, finishedAt);
        }
    }

    @Query(SELECT + " WHERE r.call_id = :callId AND r.offer = :offer")
    Optional<Row> find(CallId callId, OfferToken offer);

    @Query(SELECT + " WHERE r.call_id IN (:callIds) ORDER BY r.call_id, r.offer")
    List<Row> ofCalls(@AsText Collection<CallId> callIds);

    @Query("DELETE FROM recording WHERE call_id IN (:callIds)")
    void deleteOfCalls(@AsText Collection<CallId> callIds);

    @Query(SELECT + " WHERE r.call_id = :callId ORDER BY r.offer")
    List<Row> ofCall(CallId callId);
}
