package org.callwright.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LAST = Duration.ofSeconds(5);

    @Property(tries = 200)
    void pauses_grow_from_the_first_to_the_last_and_never_leave_that_range(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int attempts) {
        var backoff = new Backoff(FIRST, LAST, new Random(seed));
        var pause = Duration.ZERO;
        for (var n = 0; n < attempts; n++) {
            pause = backoff.pause();
            assertThat(pause).isBetween(FIRST, LAST);
        }
        if (attempts > 7) {
            assertThat(pause).isGreaterThan(Duration.ofMillis(2400));
        }
    }

    @Property(tries = 20)
    void after_success_it_begins_anew(@ForAll long seed) {
        var backoff = new Backoff(FIRST, LAST, new Random(seed));
        for (var n = 0; n < 10; n++) {
            backoff.pause();
        }

        backoff.reset();

        assertThat(backoff.pause()).isEqualTo(FIRST);
    }
}
