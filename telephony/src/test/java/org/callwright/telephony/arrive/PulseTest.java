package org.callwright.telephony.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.HandClock;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");

    private final HandClock clock = new HandClock(BEGIN);
    private final Pulse pulse = new Pulse(clock);

    @Test
    void while_it_beats_nothing_has_waited() {
        for (int beat = 0; beat < 10; beat++) {
            clock.advance(Pulse.INTERVAL);
            assertThat(pulse.waitingSince()).isEqualTo(clock.instant());
            pulse.beat();
        }
    }

    @Test
    void what_is_read_after_a_standstill_may_have_waited_since_the_last_beat_whichever_thread_wakes_first() {
        clock.advance(Duration.ofSeconds(9));

        assertThat(pulse.waitingSince()).isEqualTo(BEGIN);
        pulse.beat();
        assertThat(pulse.waitingSince()).isEqualTo(BEGIN);
        clock.advance(Pulse.INTERVAL);
        pulse.beat();
        assertThat(pulse.waitingSince()).isEqualTo(BEGIN);
    }

    @Test
    void once_it_has_caught_up_nothing_has_waited_again() {
        clock.advance(Duration.ofSeconds(9));
        pulse.beat();
        for (int beat = 0; beat < 5; beat++) {
            clock.advance(Pulse.INTERVAL);
            pulse.beat();
        }

        assertThat(pulse.waitingSince()).isEqualTo(clock.instant());
    }
}
