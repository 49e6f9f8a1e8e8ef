package org.callwright.core.recovery;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.control.PbxReading;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Positions;
import org.callwright.core.live.LiveFeed;
import org.callwright.core.live.LiveView;
import org.callwright.core.projection.Projector;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.Router;

/** What every node does about a lost routing store, from its start on. */
@Factory
final class RecoveryBeans {
    @Singleton
    LogTail logTail() {
        return new LogTail();
    }

    @Singleton
    NeverEnded neverEnded(OpenCalls record, EventLog log, Positions positions, Router router, Clock clock) {
        return new NeverEnded(record, log, positions, router, clock);
    }

    @Context
    @Requires(notEnv = Environment.TEST)
    @Requires(beans = LiveFeed.class)
    @Bean(preDestroy = "close")
    Recovery recovery(
            Foundation foundation,
            LogTail tail,
            LiveView view,
            LiveFeed feed,
            Router router,
            AgentDirectory agents,
            QueueDirectory queues,
            Positions positions,
            NeverEnded neverEnded,
            Optional<PbxReading> pbxes,
            Clock clock) {
        Recovery recovery = new Recovery(
                foundation,
                tail,
                () -> Memory.of(view.everything(), agents, queues),
                new Restoration(router, queues),
                () -> positions.of(Projector.NAME),
                () -> {
                    feed.startOver();
                    pbxes.ifPresent(PbxReading::readAnew);
                    neverEnded.start();
                },
                clock);
        neverEnded.start();
        recovery.start();
        return recovery;
    }
}
