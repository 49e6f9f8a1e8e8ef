package org.callwright.telephony.resync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** By a timer and a clock that go on only when told to. */
class RereadingTest {
    private final HandTimer timer = new HandTimer();
    private final List<CompletableFuture<Void>> readings = new ArrayList<>();
    private boolean doubtedElsewhere;
    private final Rereading rereading = new Rereading(
            timer.executor(),
            () -> {
                boolean doubted = doubtedElsewhere;
                doubtedElsewhere = false;
                return CompletableFuture.completedStage(doubted);
            },
            () -> timer.now.toNanos());

    private CompletionStage<Void> read() {
        readings.add(new CompletableFuture<>());
        return readings.getLast();
    }

    @Test
    void manyDoubtsAtOnceMakeOneReading() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        readings.getLast().complete(null);

        rereading.raise();
        rereading.raise();
        timer.pass(Duration.ofMillis(100));

        assertThat(readings).hasSize(2);
        readings.getLast().complete(null);
        timer.pass(Duration.ofSeconds(10));
        assertThat(readings).hasSize(2);
    }

    @Test
    void afterAReadingThatWasDoubtedMeanwhileASlowPbxHasAPauseAsLongAsThat() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        rereading.raise();
        timer.pass(Duration.ofSeconds(4));
        doubtedElsewhere = true;
        timer.pass(Duration.ofSeconds(4));
        assertThat(readings).as("one at a time").hasSize(1);

        readings.getLast().complete(null);

        rereading.raise();
        timer.pass(Duration.ofMillis(7_999));
        assertThat(readings).hasSize(1);
        timer.pass(Duration.ofMillis(1));
        assertThat(readings).hasSize(2);
        readings.getLast().complete(null);
        timer.pass(Duration.ofSeconds(10));
        assertThat(readings).as("one for all of them").hasSize(2);
    }

    /** What a reading finds may fail as often as it is found. */
    @Test
    void whatFailedIsReadAnewAfterAPauseAndNotAtOnce() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        rereading.raiseAfterFailure();
        readings.getLast().complete(null);
        rereading.raise();
        timer.pass(Duration.ofMillis(999));
        assertThat(readings).as("failed while it was read").hasSize(1);
        timer.pass(Duration.ofMillis(1));
        assertThat(readings).hasSize(2);
        readings.getLast().complete(null);

        rereading.raiseAfterFailure();
        timer.pass(Duration.ofMillis(999));
        assertThat(readings).as("failed afterwards").hasSize(2);
        timer.pass(Duration.ofMillis(1));
        assertThat(readings).hasSize(3);

        readings.getLast().complete(null);
        rereading.raise();
        timer.pass(Duration.ofMillis(100));
        assertThat(readings).as("nothing fails any more").hasSize(4);
    }

    @Test
    void aReadingThatFailedIsMadeAgainAfterAPauseEvenIfThereWereDoubtsMeanwhile() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        rereading.raise();

        readings.getLast().completeExceptionally(new IllegalStateException("as the test wants it"));

        rereading.raise();
        timer.pass(Duration.ofMillis(999));
        assertThat(readings).hasSize(1);
        timer.pass(Duration.ofMillis(1));
        assertThat(readings).hasSize(2);
        timer.pass(Duration.ofSeconds(10));
        readings.getLast().completeExceptionally(new IllegalStateException("not answered in time"));
        timer.pass(Duration.ofMillis(9_999));
        assertThat(readings).hasSize(2);
        timer.pass(Duration.ofMillis(1));
        assertThat(readings).hasSize(3);
    }

    @Test
    void whoBeginsAnewDoesNotWaitForWhatWasPlannedBefore() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        timer.pass(Duration.ofSeconds(10));
        readings.getLast().completeExceptionally(new IllegalStateException("as the test wants it"));
        rereading.close();

        rereading.begin(this::read);
        timer.pass(Duration.ZERO);

        assertThat(readings).hasSize(2);
        readings.getLast().complete(null);
        timer.pass(Duration.ofSeconds(15));
        assertThat(readings).as("the planned one is off").hasSize(2);
    }

    @Test
    void whoBeginsAnewDuringAReadingReadsAgain() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        rereading.close();
        rereading.begin(this::read);

        readings.getLast().complete(null);
        timer.pass(Duration.ofMillis(100));

        assertThat(readings).hasSize(2);
    }

    @Test
    void whoHasStoppedReadsNothingWhateverIsDoubted() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        rereading.raise();
        rereading.close();
        readings.getLast().completeExceptionally(new IllegalStateException("as the test wants it"));
        rereading.raise();
        doubtedElsewhere = true;

        timer.pass(Duration.ofMinutes(1));

        assertThat(readings).hasSize(1);
        assertThat(doubtedElsewhere).as("left to whoever follows").isTrue();
    }

    @Test
    void whatNobodyDoubtsIsReadNowAndThen() {
        rereading.begin(this::read);
        timer.pass(Duration.ZERO);
        readings.getLast().complete(null);

        timer.pass(Duration.ofSeconds(31));

        assertThat(readings).hasSize(2);
    }

    /** What is planned runs, in its order, when the test lets the time pass. */
    private static final class HandTimer {
        private record Task(Duration at, FutureTask<?> work) {}

        private final List<Task> tasks = new ArrayList<>();
        private Duration now = Duration.ZERO;

        ScheduledExecutorService executor() {
            return (ScheduledExecutorService) Proxy.newProxyInstance(
                    ScheduledExecutorService.class.getClassLoader(),
                    new Class<?>[] {ScheduledExecutorService.class},
                    (_, method, args) -> switch (method.getName()) {
                        case "schedule" -> plan((Runnable) args[0], span((long) args[1], (TimeUnit) args[2]));
                        case "scheduleWithFixedDelay" ->
                            repeat((Runnable) args[0], span((long) args[2], (TimeUnit) args[3]));
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private static Duration span(long length, TimeUnit unit) {
            return Duration.of(length, unit.toChronoUnit());
        }

        private ScheduledFuture<?> repeat(Runnable work, Duration every) {
            return plan(
                    () -> {
                        work.run();
                        repeat(work, every);
                    },
                    every);
        }

        private ScheduledFuture<?> plan(Runnable work, Duration delay) {
            FutureTask<Void> task = new FutureTask<>(work, null);
            tasks.add(new Task(now.plus(delay), task));
            return (ScheduledFuture<?>) Proxy.newProxyInstance(
                    ScheduledFuture.class.getClassLoader(),
                    new Class<?>[] {ScheduledFuture.class},
                    (_, method, args) -> method.invoke(task, args));
        }

        void pass(Duration time) {
            Duration until = now.plus(time);
            while (true) {
                Task due = tasks.stream()
                        .filter(task -> task.at().compareTo(until) <= 0)
                        .min(Comparator.comparing(Task::at))
                        .orElse(null);
                if (due == null) {
                    now = until;
                    return;
                }
                tasks.remove(due);
                now = due.at();
                due.work().run();
            }
        }
    }
}
