package org.callwright.core.event.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.projection.Stories;

/** Written by {@link CallEvents}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CallEventTable extends GenericRepository<CallEventTable.Row, CallEventTable.Row> {
    @MappedEntity("call_event")
    record Row(
            @Id long entryMs,
            @Id long entrySeq,
            @Id int place,
            @AsText CallId callId,
            @AsNumber Instant at,
            String kind,
            boolean legal,
            String payload) {
        static Row of(Stories.Told told, FactCodec codec) {
            EventId id = told.event().id();
            return new Row(
                    id.millis(),
                    id.sequence(),
                    id.index(),
                    told.fact().call(),
                    told.event().at(),
                    told.fact().kind(),
                    told.legal(),
                    codec.encode(told.fact()));
        }

        Event event(FactCodec codec) {
            return new Event(new EventId(entryMs, entrySeq, place), at, codec.decode(payload));
        }
    }

    @Query("SELECT COUNT(*) FROM call_event WHERE kind = 'CallArrived'")
    long countArrivals();

    /** In order of the log, after this place. */
    @Query("SELECT * FROM call_event WHERE kind = 'CallArrived' AND entry_ms >= :millis AND (entry_ms > :millis"
            + " OR entry_seq > :sequence OR (entry_seq = :sequence AND place > :place))"
            + " ORDER BY entry_ms, entry_seq, place LIMIT :most")
    List<Row> arrivals(long millis, long sequence, int place, int most);

    @Query("SELECT * FROM call_event WHERE call_id IN (:callIds) AND kind = 'CallArrived'")
    List<Row> arrivalsOf(@AsText Collection<CallId> callIds);

    @Query("UPDATE call_event SET payload = :payload"
            + " WHERE entry_ms = :millis AND entry_seq = :sequence AND place = :place")
    void rewrite(long millis, long sequence, int place, String payload);

    /** What could not be stored is kept as it came, and why may quote it, so it is cleared whole. */
    @Query("UPDATE projection_failure SET payload = '', error = '' WHERE payload LIKE :like")
    void clearSetAside(String like);

    @Query("SELECT * FROM call_event WHERE call_id IN (:callIds) ORDER BY entry_ms, entry_seq, place")
    List<Row> ofCalls(@AsText Collection<CallId> callIds);
}
