package org.callwright.core.ticket.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberScheme;
import org.callwright.core.ticket.number.TicketNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticket numbers from one counter a period, key {@code ticket:<period>}, kept for three days. A counter that is missing
 * (the first ticket of the day, or a Redis that lost everything) begins above what the record has, and above what may
 * not have reached the record yet.
 */
public final class RedisTicketNumbers implements TicketNumbers {
    private static final Logger log = LoggerFactory.getLogger(RedisTicketNumbers.class);
    private static final LuaScript NEXT = LuaScript.load(RedisTicketNumbers.class, "next.lua");
    private static final Duration KEPT = Duration.ofDays(3);
    private static final long UNKNOWN = 0;
    private static final long LEAVING_NONE_OUT = 0;

    /** More than any site opens in the last second before a crash, which Redis may forget (appendfsync everysec). */
    private static final long LOST_SECOND = 1_000;

    /** More tickets than any site opens between a lost Redis and the last fact that reached the record. */
    private static final long NOT_YET_RECORDED = 1_000;

    /**
     * A period whose record cannot be asked begins at so many numbers for each second that it has lasted: more than any
     * site opens, so what was given out before, blindly or not, lies below.
     */
    private static final long BLIND_NUMBERS_A_SECOND = 100;

    private static final Duration RECORD_ANSWERS_WITHIN = Duration.ofMillis(700);

    private final RedisLink link;
    private final Supplier<NumberScheme> schemes;
    private final HighestTicket record;
    private final Executor blocking;

    /**
     * @param schemes the scheme of now; asked for each number
     * @param blocking where the record is asked, once a period
     */
    public RedisTicketNumbers(RedisLink link, Supplier<NumberScheme> schemes, HighestTicket record, Executor blocking) {
        this.link = link;
        this.schemes = schemes;
        this.record = record;
        this.blocking = blocking;
    }

    @Override
    public CompletionStage<TicketNumber> next(Instant now) {
        NumberScheme scheme = schemes.get();
        String period = scheme.period(now);
        return take(period, UNKNOWN)
                .thenCompose(sequence -> sequence > 0
                        ? CompletableFuture.completedStage(sequence)
                        : startOf(scheme, period, now).thenCompose(start -> take(period, start)))
                .thenApply(sequence -> scheme.number(period, sequence));
    }

    /** 0 when the counter is missing and no start was given; of several nodes that give one, the first one's counts. */
    private CompletionStage<Long> take(String period, long start) {
        return link.run(
                NEXT,
                ScriptOutputType.INTEGER,
                args(period, start, LEAVING_NONE_OUT),
                args(period, start, LOST_SECOND));
    }

    private static String[] args(String period, long start, long leftOut) {
        return new String[] {
            period, Long.toString(start), Long.toString(KEPT.toSeconds()), Long.toString(leftOut),
        };
    }

    private CompletionStage<Long> startOf(NumberScheme scheme, String period, Instant now) {
        return CompletableFuture.supplyAsync(() -> record.forPeriod(period), blocking)
                .orTimeout(RECORD_ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(highest -> highest.isPresent() ? highest.getAsLong() + NOT_YET_RECORDED : 1)
                .exceptionally(away -> blindStart(scheme, period, now, away));
    }

    private long blindStart(NumberScheme scheme, String period, Instant now, Throwable away) {
        long start = BLIND_NUMBERS_A_SECOND
                * (1 + Duration.between(scheme.began(now), now).toSeconds());
        log.warn("the record cannot be asked for the tickets of {}, so they begin at {}", period, start, away);
        return start;
    }
}
