package org.callwright.core.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one consumer from the log, on a thread of its own. While the log, the database or whatever else the consumer needs
 * is away it pauses, longer each time, and nothing is lost: the log keeps what has not been dealt with. Two at once on
 * different nodes do no harm, but one suffices: whoever holds the lease calls {@link #start()}, and {@link #close()} when
 * it is lost, as often as that happens. Thread-safe.
 */
public final class LogFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(30);

    private final EventLog log;
    private final LogConsumer consumer;
    private final FollowerPace pace;
    private final FollowerMetrics metrics;
    private final FoundingPatience patience = new FoundingPatience();
    private @Nullable Run run;

    public LogFollower(EventLog log, LogConsumer consumer, FollowerPace pace, FollowerMetrics metrics) {
        this.log = log;
        this.consumer = consumer;
        this.pace = pace;
        this.metrics = metrics;
    }

    /** Begins, unless it has begun. */
    public synchronized void start() {
        if (run == null) {
            run = new Run();
            run.thread.start();
        }
    }

    /** Ends after the batch in hand; returns when it has ended. */
    @Override
    public synchronized void close() {
        if (run != null) {
            run.end();
            run = null;
        }
    }

    private EventId step(EventId position, Runnable gather) {
        List<Event> events = log.read(position, pace.batch(), pace.patience());
        EventId next = position;
        if (!events.isEmpty()) {
            metrics.waiting(events.getFirst().id());
            if (events.size() < pace.batch()) {
                gather.run();
            }
            next = consumer.consume(position, events);
            metrics.consumed(events.size());
        } else if (rewound(position)) {
            LOG.warn("the log has begun anew before {}, {} goes back to its beginning", position, consumer.name());
            consumer.rewind(position);
            next = consumer.position();
        }
        if (events.size() < pace.batch()) {
            metrics.nothingWaits();
        }
        consumer.between();
        return next;
    }

    /** An empty log says nothing: everything in it may have been forgotten, as it should be. */
    private boolean rewound(EventId position) {
        EventId end = log.end();
        return !end.equals(EventId.NONE) && end.compareTo(new EventId(position.millis(), position.sequence(), 0)) < 0;
    }

    /** From a start to its end. */
    private final class Run {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().name("follow-" + consumer.name()).daemon().unstarted(this::follow);

        private void follow() {
            EventId position = null;
            Duration pause = pace.firstPause();
            while (ended.getCount() > 0) {
                try {
                    EventId before = position == null ? consumer.position() : position;
                    position = step(before, () -> rest(pace.gathering()));
                    patience.founded();
                    pause = pace.firstPause();
                } catch (RuntimeException | Error e) {
                    position = null;
                    metrics.failed();
                    LOG.atLevel(patience.level(e))
                            .log("{} goes on in {} ms: {}", consumer.name(), pause.toMillis(), e.toString());
                    LOG.debug("{} failed", consumer.name(), e);
                    rest(pause);
                    pause = pace.longer(pause);
                }
            }
            metrics.nothingWaits();
        }

        private void rest(Duration pause) {
            try {
                ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                ended.countDown();
            }
        }

        private void end() {
            ended.countDown();
            try {
                thread.join(CLOSES_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
