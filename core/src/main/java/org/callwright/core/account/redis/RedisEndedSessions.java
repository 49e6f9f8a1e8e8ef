package org.callwright.core.account.redis;

import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.redis.RedisLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each node holds the ended sessions in memory, so that no request waits for Redis, and tells the others by a stream.
 * Key {@code sessions:ended}: an entry has either {@code session}, or {@code account} and {@code begun} (ms; its sessions
 * begun by then are over), and {@code until} (ms); it is trimmed away once no token can be left. What Redis could not be
 * told is told when it is back.
 */
public final class RedisEndedSessions implements EndedSessions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisEndedSessions.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final RedisLink link;
    private final Clock clock;
    private final Duration keep;
    private final String key;
    private final EndedByNow ended = new EndedByNow();
    private final Set<Ending> untold = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ended-sessions").daemon().factory());
    private volatile String place = "0-0";
    private volatile boolean reading;

    /** @param longest that a token lasts */
    public RedisEndedSessions(RedisLink link, Clock clock, Duration longest) {
        this.link = link;
        this.clock = clock;
        this.keep = longest.plus(CLOCK_SKEW);
        this.key = link.prefix() + "sessions:ended";
        timer.scheduleWithFixedDelay(this::follow, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void end(String session, Instant until) {
        var _ = end(new Ending.OfSession(session, until));
    }

    @Override
    public CompletionStage<Void> endAllOf(String account, Instant until) {
        return end(new Ending.OfAccount(account, clock.instant(), until));
    }

    private CompletionStage<Void> end(Ending ending) {
        ended.learn(ending);
        untold.add(ending);
        return tell(ending);
    }

    @Override
    public boolean ended(String account, String session) {
        return ended.has(account, session);
    }

    private void follow() {
        Instant now = clock.instant();
        ended.forget(now.minus(CLOCK_SKEW));
        untold.removeIf(ending -> ending.until().plus(CLOCK_SKEW).isBefore(now));
        if (!link.isOpen() || reading) {
            return;
        }
        untold.forEach(ending -> {
            var _ = tell(ending);
        });
        reading = true;
        link.commands().xread(StreamOffset.from(key, place)).whenComplete((news, failure) -> {
            if (failure == null) {
                learn(news);
            } else {
                LOG.atDebug().addKeyValue("cause", failure.toString()).log("ended sessions cannot be read");
            }
            reading = false;
        });
    }

    private void learn(List<StreamMessage<String, String>> news) {
        for (StreamMessage<String, String> entry : news) {
            Ending.read(entry.getBody()).ifPresent(ended::learn);
            place = entry.getId();
        }
    }

    private CompletionStage<Void> tell(Ending ending) {
        if (!link.isOpen()) {
            return CompletableFuture.failedStage(new IllegalStateException("Redis is away"));
        }
        XAddArgs trimmed = new XAddArgs()
                .minId(String.valueOf(clock.instant().minus(keep).toEpochMilli()))
                .approximateTrimming();
        return link.commands().xadd(key, trimmed, ending.written()).thenAccept(id -> untold.remove(ending));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
