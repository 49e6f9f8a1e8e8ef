package org.callwright.core.event.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.agent.AgentId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisEventLogTest {
    private static final Instant AT = Instant.ofEpochMilli(1_795_000_000_123L);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Fact READY = new Fact.AgentReady(new AgentId("a01"));
    private static final Fact SIGNED_OUT = new Fact.AgentSignedOut(new AgentId("a01"));

    private final RedisSettings site = TestRedis.freshSite();
    private final RedisLink link = RedisLink.open(site);
    private final RedisEventLog log = new RedisEventLog(link, site, TestSealing.CODEC);

    @BeforeEach
    void found() {
        TestRedis.found(link);
    }

    @AfterEach
    void close() {
        log.close();
        link.close();
    }

    @Test
    void what_is_appended_is_read_in_order_with_its_time() {
        EventId first = append(READY);
        EventId second = append(SIGNED_OUT);

        assertThat(log.read(EventId.NONE, 10, PATIENCE))
                .containsExactly(new Event(first, AT, READY), new Event(second, AT, SIGNED_OUT));
        assertThat(log.read(first, 10, PATIENCE)).containsExactly(new Event(second, AT, SIGNED_OUT));
        assertThat(log.end()).isEqualTo(second);
    }

    @Test
    void a_reader_that_waits_gets_the_event_when_it_happens() {
        var reading = CompletableFuture.supplyAsync(() -> log.read(EventId.NONE, 10, PATIENCE));

        EventId id = append(READY);

        assertThat(reading.join()).containsExactly(new Event(id, AT, READY));
    }

    @Test
    void a_reader_that_waits_in_vain_gets_nothing() {
        assertThat(log.read(EventId.NONE, 10, Duration.ofMillis(10))).isEmpty();
        assertThat(log.end()).isEqualTo(EventId.NONE);
    }

    @Test
    void the_facts_of_one_step_come_together() {
        link.commands()
                .xadd(
                        site.prefix() + "events",
                        Map.of(
                                "at",
                                "7",
                                "f0",
                                "{\"type\":\"AgentReady\",\"agent\":\"a01\"}",
                                "f1",
                                "{\"type\":\"AgentSignedOut\",\"agent\":\"a01\"}"))
                .toCompletableFuture()
                .join();

        List<Event> step = log.read(EventId.NONE, 1, PATIENCE);

        assertThat(step).extracting(Event::fact).containsExactly(READY, SIGNED_OUT);
        assertThat(step).extracting(e -> e.id().index()).containsExactly(0, 1);
        assertThat(log.read(step.getLast().id(), 1, Duration.ofMillis(10))).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_handed_on_as_it_is_and_does_not_stop_the_line() {
        String newer = "{\"type\":\"Levitated\",\"agent\":\"a01\"}";
        addEntry(Map.of("at", "7", "f0", newer));
        addEntry(Map.of("not", "ours"));
        EventId known = append(READY);

        List<Event> events = log.read(EventId.NONE, 10, PATIENCE);

        assertThat(events)
                .extracting(Event::fact)
                .containsExactly(new Fact.Unreadable(newer), new Fact.Unreadable("{not=ours}"), READY);
        assertThat(events.getLast().id()).isEqualTo(known);
    }

    @Test
    void ids_are_read_back_from_their_text() {
        EventId id = append(READY);

        assertThat(EventId.parse(id.toString())).isEqualTo(id);
    }

    private void addEntry(Map<String, String> entry) {
        link.commands()
                .xadd(site.prefix() + "events", entry)
                .toCompletableFuture()
                .join();
    }

    private EventId append(Fact fact) {
        return log.append(AT, fact).toCompletableFuture().join();
    }
}
