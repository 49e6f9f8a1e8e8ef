package org.callwright.core.event.redis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callwright.core.redis.RedisLink;

/**
 * Connections of their own for reads that wait, because such a read holds up every command behind it. A connection is
 * lent for one read and lent again after it, so there are never more than reads at one time. Safe for concurrent use.
 */
final class ReaderLinks implements AutoCloseable {
    private final Supplier<RedisLink> opening;
    private final Deque<RedisLink> idle = new ArrayDeque<>();
    private final List<RedisLink> opened = new ArrayList<>();

    ReaderLinks(Supplier<RedisLink> opening) {
        this.opening = opening;
    }

    <T> T using(Function<RedisLink, T> read) {
        RedisLink reader = take();
        try {
            return read.apply(reader);
        } finally {
            giveBack(reader);
        }
    }

    private RedisLink take() {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        RedisLink reader = opening.get();
        synchronized (this) {
            opened.add(reader);
        }
        return reader;
    }

    private synchronized void giveBack(RedisLink reader) {
        idle.push(reader);
    }

    synchronized int size() {
        return opened.size();
    }

    /** Ends the reads under way, too. */
    @Override
    public synchronized void close() {
        opened.forEach(RedisLink::close);
    }
}
