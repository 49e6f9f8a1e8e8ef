package org.callwright.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.callwright.core.HandClock;
import org.callwright.core.agent.AgentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFollowerTest {
    private static final FollowerPace QUICK = new FollowerPace(
            10, Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(20));

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HandClock clock = new HandClock(Instant.EPOCH.plusSeconds(10));
    private final Listener listener = new Listener();
    private final LogFollower follower =
            new LogFollower(log, listener, QUICK, new FollowerMetrics(meters, "test", clock));

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void what_was_there_and_what_comes_later_is_followed_in_order() {
        ready(3);
        follower.start();
        await().until(() -> listener.heard.size() == 3);
        ready(25);

        await().until(() -> listener.heard.size() == 28);
        assertThat(listener.heard).isEqualTo(log.events());
        assertThat(meters.get("callwright.follower.batch").summary().totalAmount())
                .isEqualTo(28);
    }

    @Test
    void what_comes_in_quick_succession_is_dealt_with_together() {
        var unhurried = new FollowerPace(
                10, Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(20));
        try (var gathering = new LogFollower(log, listener, unhurried, new FollowerMetrics(meters, "test", clock))) {
            gathering.start();
            ready(1);
            await().until(() -> listener.heard.size() == 1);
            for (int i = 0; i < 5; i++) {
                ready(1);
            }
            await().until(() -> listener.heard.size() == 6);
        }
        // The first alone, then what had come when it looked again, then what came meanwhile.
        assertThat(meters.get("callwright.follower.batch").summary().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void after_a_failure_it_begins_again_at_the_stored_position() {
        listener.failures = 3;
        ready(5);
        follower.start();

        await().until(() -> listener.heard.size() == 5);
        assertThat(meters.get("callwright.follower.failures").counter().count()).isEqualTo(3);
    }

    @Test
    void the_lag_grows_while_the_consumer_cannot_take_what_is_there_and_is_gone_afterwards() {
        listener.failures = Integer.MAX_VALUE;
        log.append(Instant.EPOCH.plusSeconds(7), new Fact.AgentReady(new AgentId("ann")));
        follower.start();

        await().until(() -> lag() == 3);
        clock.advance(Duration.ofMinutes(5));
        assertThat(lag()).isEqualTo(303);
        listener.failures = 0;
        await().until(() -> listener.heard.size() == 1);
        await().until(() -> lag() == 0);
    }

    @Test
    void the_lag_grows_also_while_not_even_the_position_is_known() {
        listener.positionUnknown = true;
        follower.start();
        await().until(() -> meters.get("callwright.follower.failures").counter().count() > 0);

        clock.advance(Duration.ofMinutes(5));

        assertThat(lag()).isEqualTo(300);
        follower.close();
        assertThat(lag()).as("another node's business").isZero();
    }

    private double lag() {
        return meters.get("callwright.follower.lag").timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void a_log_that_is_away_is_waited_for() {
        log.away(true);
        follower.start();
        await().until(() -> meters.get("callwright.follower.failures").counter().count() > 2);
        log.away(false);
        ready(1);

        await().until(() -> listener.heard.size() == 1);
    }

    @Test
    void it_can_be_stopped_and_started_again_as_the_lease_comes_and_goes() {
        follower.start();
        follower.start();
        follower.close();
        ready(2);
        follower.start();

        await().until(() -> listener.heard.size() == 2);
        follower.close();
        ready(1);
        assertThat(listener.heard).hasSize(2);
    }

    @Test
    void a_log_that_was_lost_and_begins_anew_with_earlier_ids_is_read_from_its_beginning() {
        listener.position = new EventId(1_000, 7, 1);
        ready(2);
        follower.start();

        await().until(() -> listener.heard.size() == 2);
    }

    @Test
    void a_log_that_has_forgotten_everything_is_not_taken_for_a_lost_one() {
        EventId position = new EventId(1_000, 7, 1);
        listener.position = position;
        follower.start();

        await().until(() -> listener.looks > 3);
        assertThat(listener.position).isEqualTo(position);
    }

    private void ready(int times) {
        for (int i = 0; i < times; i++) {
            log.append(Instant.EPOCH, new Fact.AgentReady(new AgentId("ann")));
        }
    }

    private static final class Listener implements LogConsumer {
        private final List<Event> heard = new CopyOnWriteArrayList<>();
        private volatile EventId position = EventId.NONE;
        private volatile int failures;
        private volatile boolean positionUnknown;
        private volatile int looks;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public EventId position() {
            if (positionUnknown) {
                throw new IllegalStateException("the database is away");
            }
            return position;
        }

        @Override
        public EventId consume(EventId from, List<Event> events) {
            if (failures > 0) {
                failures = failures - 1;
                throw new IllegalStateException("fails");
            }
            heard.addAll(events);
            position = events.getLast().id();
            return position;
        }

        @Override
        public void rewind(EventId from) {
            position = EventId.NONE;
        }

        @Override
        public void between() {
            looks = looks + 1;
        }
    }
}
