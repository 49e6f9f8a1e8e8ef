package org.callwright.core.cluster.redis;

import io.lettuce.core.ScriptOutputType;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.callwright.core.cluster.Lease;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lease, tried for and renewed by the timer's thread, which also tells the holder. */
final class PursuedLease implements Lease {
    private static final Logger log = LoggerFactory.getLogger(PursuedLease.class);
    private static final LuaScript ACQUIRE = LuaScript.load(PursuedLease.class, "acquire.lua");
    private static final LuaScript RELEASE = LuaScript.load(PursuedLease.class, "release.lua");
    private static final long PERIOD_NANOS = RedisLeases.TIME_TO_LIVE.toNanos() / 3;

    private final RedisLink link;
    private final String node;
    private final String name;
    private final LeaseHolder holder;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> attempts;
    private volatile boolean held;
    private boolean closed;
    private long safeUntil;

    PursuedLease(RedisLink link, String node, String name, LeaseHolder holder, ScheduledExecutorService timer) {
        this.link = link;
        this.node = node;
        this.name = name;
        this.holder = holder;
        this.timer = timer;
        this.attempts = timer.scheduleAtFixedRate(this::attempt, 0, PERIOD_NANOS, TimeUnit.NANOSECONDS);
    }

    private void attempt() {
        loseIfOverdue();
        // Counted from before the request: Redis counts from when it gets it, so we give up first.
        long until = System.nanoTime() + RedisLeases.TIME_TO_LIVE.toNanos();
        link.<Long>run(
                        ACQUIRE,
                        ScriptOutputType.INTEGER,
                        name,
                        node,
                        String.valueOf(RedisLeases.TIME_TO_LIVE.toMillis()))
                .whenComplete((fence, failure) -> later(() -> {
                    if (failure == null && fence > 0) {
                        keep(fence, until);
                    } else if (failure == null) {
                        lose();
                    }
                }));
    }

    private void keep(long fence, long until) {
        if (closed || until - System.nanoTime() < 0) {
            return;
        }
        safeUntil = until;
        if (!held) {
            held = true;
            tell(() -> holder.granted(fence));
        }
    }

    private void loseIfOverdue() {
        if (held && safeUntil - System.nanoTime() < 0) {
            lose();
        }
    }

    private void lose() {
        if (held) {
            held = false;
            tell(holder::lost);
        }
    }

    @Override
    public void close() {
        attempts.cancel(false);
        later(() -> {
            closed = true;
            lose();
            var _ = link.run(RELEASE, ScriptOutputType.INTEGER, name, node);
        });
    }

    private void later(Runnable task) {
        try {
            timer.execute(task);
        } catch (RejectedExecutionException stopped) {
            log.debug("lease {} ends with its node", name);
        }
    }

    private void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            log.error("the holder of lease {} failed", name, e);
        }
    }
}
