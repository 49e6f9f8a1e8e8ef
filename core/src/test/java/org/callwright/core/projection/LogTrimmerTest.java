package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.callwright.core.event.EventId;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.event.Positions;
import org.junit.jupiter.api.Test;

class LogTrimmerTest {
    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    private final InMemoryEventLog log = new InMemoryEventLog();

    @Test
    void the_log_keeps_what_the_hindmost_consumer_has_not_dealt_with() {
        CallTale.at(log, NOON).talksWith(CallTale.ANN);
        EventId third = log.events().get(4).id();

        trim(third, NOON.plus(Duration.ofDays(1)));

        assertThat(log.events().getFirst().id()).isEqualTo(third);
    }

    @Test
    void the_log_keeps_what_is_young_although_everybody_has_dealt_with_it() {
        CallTale.at(log, NOON).talksWith(CallTale.ANN);
        CallTale.at(log, NOON.plusSeconds(3_000)).talksWith(CallTale.ANN);

        trim(log.end(), NOON.plusSeconds(3_700));

        assertThat(log.events()).isNotEmpty().allMatch(event -> event.at().isAfter(NOON.plusSeconds(99)));
    }

    private void trim(EventId hindmost, Instant now) {
        new LogTrimmer(log, new At(hindmost), Duration.ofHours(1), Clock.fixed(now, ZoneOffset.UTC)).trim();
    }

    private record At(EventId hindmost) implements Positions {
        @Override
        public EventId of(String consumer) {
            return hindmost;
        }

        @Override
        public boolean advance(String consumer, EventId from, EventId to) {
            throw new UnsupportedOperationException();
        }
    }
}
