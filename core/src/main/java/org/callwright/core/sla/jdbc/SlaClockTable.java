package org.callwright.core.sla.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.sla.Goal;
import org.callwright.core.sla.SlaClock;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SlaClockTable extends GenericRepository<SlaClockTable.Row, SlaClockTable.Row> {
    @MappedEntity("sla_clock")
    record Row(
            @Id long ticketId,
            @Id Goal goal,
            String policy,
            @AsNumber Duration targetMs,
            SlaClock.State state,
            @AsNumber Duration elapsedMs,
            @AsNumber @Nullable Instant warnAt,
            @AsNumber @Nullable Instant dueAt,
            @AsNumber @Nullable Instant metAt,
            @AsNumber @Nullable Instant warnedAt,
            @AsNumber @Nullable Instant breachedAt) {
        static Row of(long ticket, SlaClock clock) {
            return new Row(
                    ticket,
                    clock.goal(),
                    clock.policy(),
                    clock.target(),
                    clock.state(),
                    clock.elapsed(),
                    clock.warnAt(),
                    clock.dueAt(),
                    clock.metAt(),
                    clock.warnedAt(),
                    clock.breachedAt());
        }

        SlaClock clock() {
            return new SlaClock(goal, policy, targetMs, state, elapsedMs, warnAt, dueAt, metAt, warnedAt, breachedAt);
        }
    }

    @Query("SELECT * FROM sla_clock WHERE ticket_id IN (:ticketIds) ORDER BY ticket_id, goal")
    List<Row> ofTickets(Collection<Long> ticketIds);

    @Query("DELETE FROM sla_clock WHERE ticket_id = :ticketId AND goal = :goal")
    void deleteOf(long ticketId, Goal goal);
}
