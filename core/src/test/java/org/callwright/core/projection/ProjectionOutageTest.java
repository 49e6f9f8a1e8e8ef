package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.core.projection.CallTale.ANN;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.call.CallHistory;
import org.callwright.core.customer.CallerMatcher;
import org.callwright.core.customer.CallerMatching;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FollowerMetrics;
import org.callwright.core.event.FollowerPace;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.event.LogConsumer;
import org.callwright.core.event.LogFollower;
import org.callwright.core.event.Positions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.sample.SampleData;
import org.callwright.core.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MariaDB is killed and comes back while calls go on. */
class ProjectionOutageTest {
    private static final FollowerPace QUICK = new FollowerPace(
            50, Duration.ofMillis(1), Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(200));

    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    private final TestDatabase db = TestDatabase.start();
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<LogFollower> followers = new ArrayList<>();

    @AfterEach
    void stop() {
        followers.forEach(LogFollower::close);
        db.close();
    }

    @Test
    void nothing_is_lost_and_nothing_is_doubled_by_an_outage_with_two_nodes_projecting() {
        db.bean(SampleData.class).load(new SampleData.Passwords("a", "s", "b"));
        follow(db.projector(log));
        follow(db.projector(log));
        follow(matcher());
        List<CallTale> tales = new ArrayList<>();
        talk(tales, 20);
        awaitStored(tales);

        db.server.kill();
        talk(tales, 60);
        await().until(() ->
                meters.get("callwright.follower.failures").tag("consumer", Projector.NAME).counters().stream()
                                .mapToDouble(counter -> counter.count())
                                .sum()
                        >= 3);
        assertThat(db.bean(QueueDirectory.class).byDialed("4000")).isPresent();
        db.server.start();
        talk(tales, 20);

        awaitStored(tales);
        await().atMost(Duration.ofSeconds(30)).until(() -> matchesInLog() >= tales.size());
        assertThat(matchesInLog()).isEqualTo(tales.size());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.bean(Ledger.class).position().equals(log.end()));
        for (CallTale tale : tales) {
            assertThat(db.bean(CallHistory.class).byId(tale.call).orElseThrow().events())
                    .as("the events of %s", tale.call)
                    .isEqualTo(log.events().stream()
                            .filter(event -> event.fact() instanceof Fact.OfCall fact
                                    && fact.call().equals(tale.call))
                            .toList());
        }
    }

    private CallerMatcher matcher() {
        return new CallerMatcher(log, db.bean(CallerMatching.class), db.bean(Positions.class), Clock.systemUTC());
    }

    private void follow(LogConsumer consumer) {
        LogFollower follower =
                new LogFollower(log, consumer, QUICK, new FollowerMetrics(meters, consumer.name(), Clock.systemUTC()));
        followers.add(follower);
        follower.start();
    }

    private void talk(List<CallTale> tales, int calls) {
        for (int i = 0; i < calls; i++) {
            tales.add(CallTale.at(log, NOON.plusSeconds(tales.size())).talksWith(ANN));
        }
    }

    private long matchesInLog() {
        return log.events().stream()
                .filter(event -> event.fact() instanceof Fact.CallerMatched)
                .count();
    }

    private void awaitStored(List<CallTale> tales) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(tales)
                        .allMatch(
                                tale -> db.bean(Tickets.class).byCall(tale.call).isPresent()));
    }
}
