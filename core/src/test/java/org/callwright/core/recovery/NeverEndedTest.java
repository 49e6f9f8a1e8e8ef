package org.callwright.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callwright.core.Ports;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.control.CallControl;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.event.Positions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.junit.jupiter.api.Test;

class NeverEndedTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant AFTER = NOON.plus(Duration.ofHours(1));

    private final RedisLink link = TestRedis.link();
    private final TestDatabase db = TestDatabase.shared();
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final NeverEnded neverEnded = new NeverEnded(
            db.bean(OpenCalls.class),
            log,
            db.bean(Positions.class),
            new Router(
                    new RedisRoutingStore(link, TestSealing.CODEC, due -> {}),
                    Ports.unasked(CallControl.class),
                    Clock.systemUTC()),
            Clock.systemUTC());

    @Test
    void a_call_that_only_the_record_knows_is_told_as_lost_once() throws InterruptedException {
        CallTale open = CallTale.at(log, NOON).arrives();
        CallTale.at(log, open.now()).talksWith(new AgentId("anna"));
        store();

        assertThat(neverEnded.close(AFTER, log.end())).isTrue();
        assertThat(neverEnded.close(AFTER, log.end())).isTrue();

        assertThat(new SiteLog(link).after(EventId.NONE))
                .extracting(Event::fact)
                .containsExactly(new Fact.CallEnded(open.call, CallEnding.LOST, null));
    }

    @Test
    void a_record_that_lags_behind_the_log_is_not_believed() throws InterruptedException {
        CallTale tale = CallTale.at(log, NOON).arrives();
        store();
        tale.abandons();

        assertThat(neverEnded.close(AFTER, log.end())).isFalse();

        assertThat(new SiteLog(link).after(EventId.NONE)).isEmpty();
    }

    private void store() {
        assertThat(db.bean(Ledger.class).store(EventId.NONE, log.events())).isTrue();
    }
}
