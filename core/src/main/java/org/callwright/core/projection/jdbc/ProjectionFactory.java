package org.callwright.core.projection.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.callwright.core.call.jdbc.CallStories;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.FactCodec;
import org.callwright.core.event.FollowerMetrics;
import org.callwright.core.event.FollowerPace;
import org.callwright.core.event.LogFollower;
import org.callwright.core.event.Positions;
import org.callwright.core.event.jdbc.AgentEvents;
import org.callwright.core.event.jdbc.CallEvents;
import org.callwright.core.projection.Ledger;
import org.callwright.core.projection.LogTrimmer;
import org.callwright.core.projection.Projector;
import org.callwright.core.recording.jdbc.StoredRecordings;
import org.callwright.core.report.jdbc.WrapUps;
import org.callwright.core.routing.jdbc.StoredRoutingDecisions;
import org.callwright.core.ticket.jdbc.TicketChanges;

/** Wires the projector. */
@Factory
final class ProjectionFactory {
    @Singleton
    Ledger ledger(
            TransactionOperations<Connection> transactions,
            SetAsideTable aside,
            Positions positions,
            CallStories calls,
            CallEvents callEvents,
            AgentEvents agentEvents,
            StoredRoutingDecisions decisions,
            TicketChanges tickets,
            WrapUps wrapUps,
            StoredRecordings recordings,
            FactCodec codec,
            Optional<MeterRegistry> meters) {
        return new StoredLedger(
                transactions,
                aside,
                positions,
                calls,
                callEvents,
                agentEvents,
                decisions,
                tickets,
                wrapUps,
                recordings,
                codec,
                new LedgerMetrics(meters.orElseGet(SimpleMeterRegistry::new)));
    }

    @Singleton
    Projector projector(
            Ledger ledger,
            EventLog log,
            Positions positions,
            @Value("${callwright.log.keep:1h}") Duration keep,
            Clock clock) {
        return new Projector(ledger, new LogTrimmer(log, positions, keep, clock));
    }

    /** Started and stopped by whoever holds the lease. */
    @Singleton
    @Bean(preDestroy = "close")
    @Named(Projector.NAME)
    LogFollower recordFollower(EventLog log, Projector projector, Optional<MeterRegistry> meters, Clock clock) {
        FollowerMetrics metrics =
                new FollowerMetrics(meters.orElseGet(SimpleMeterRegistry::new), projector.name(), clock);
        return new LogFollower(log, projector, FollowerPace.USUAL, metrics);
    }
}
