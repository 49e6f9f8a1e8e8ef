package org.callwright.core.ticket.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.ticket.HighestTicket;
import org.callwright.core.ticket.NumberScheme;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketNumbers;
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

    /** More tickets than any site opens between a lost Redis and the last fact that reached the record. */
    private static final long NOT_YET_RECORDED = 1_000;

    /** Where a day begins when the record cannot be asked: above what a site gives out in a day. */
    private static final long BLIND_START = 50_000;

    private final RedisLink link;
    private final NumberScheme scheme;
    private final HighestTicket record;
    private final Executor blocking;

    /** @param blocking where the record is asked, once a period */
    public RedisTicketNumbers(RedisLink link, NumberScheme scheme, HighestTicket record, Executor blocking) {
        this.link = link;
        this.scheme = scheme;
        this.record = record;
        this.blocking = blocking;
    }

    @Override
    public CompletionStage<TicketNumber> next(Instant now) {
        String period = scheme.period(now);
        return take(period, UNKNOWN)
                .thenCompose(sequence -> sequence > 0
                        ? CompletableFuture.completedStage(sequence)
                        : CompletableFuture.supplyAsync(() -> startOf(period), blocking)
                                .thenCompose(start -> take(period, start)))
                .thenApply(sequence -> scheme.number(period, sequence));
    }

    /** 0 when the counter is missing and no start was given; of several nodes that give one, the first one's counts. */
    private CompletionStage<Long> take(String period, long start) {
        return link.run(NEXT, ScriptOutputType.INTEGER, period, Long.toString(start), Long.toString(KEPT.toSeconds()));
    }

    private long startOf(String period) {
        try {
            var highest = record.forPeriod(period);
            return highest.isPresent() ? highest.getAsLong() + NOT_YET_RECORDED : 1;
        } catch (RuntimeException e) {
            log.warn("the record cannot be asked for the tickets of {}, so they begin at {}", period, BLIND_START, e);
            return BLIND_START;
        }
    }
}
