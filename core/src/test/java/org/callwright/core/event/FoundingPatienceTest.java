package org.callwright.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class FoundingPatienceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final FoundingPatience patience = new FoundingPatience(nanos::get);

    @Test
    void a_log_that_is_not_founded_yet_is_no_warning() {
        assertThat(patience.level(new LogNotFounded())).isEqualTo(Level.DEBUG);
        pass(Duration.ofSeconds(30));

        assertThat(patience.level(new CompletionException(new LogNotFounded()))).isEqualTo(Level.DEBUG);
    }

    @Test
    void a_log_that_nobody_founds_is_one() {
        var _ = patience.level(new LogNotFounded());
        pass(Duration.ofMinutes(2));

        assertThat(patience.level(new LogNotFounded())).isEqualTo(Level.WARN);
    }

    @Test
    void one_that_was_there_meanwhile_is_waited_for_anew() {
        var _ = patience.level(new LogNotFounded());
        patience.founded();
        pass(Duration.ofMinutes(2));

        assertThat(patience.level(new LogNotFounded())).isEqualTo(Level.DEBUG);
    }

    @Test
    void whatever_else_fails_is_a_warning_at_once() {
        assertThat(patience.level(new IllegalStateException("Redis is away"))).isEqualTo(Level.WARN);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
