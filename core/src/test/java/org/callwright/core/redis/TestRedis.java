package org.callwright.core.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.core.event.EventId;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.recovery.redis.RedisFoundation;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;

/** One real Redis for all tests of a run; each test takes a site of its own, so none sees another's keys. */
public final class TestRedis {
    private static final AtomicInteger SITES = new AtomicInteger();

    private static final List<RedisLink> SHARED = new ArrayList<>();

    private TestRedis() {}

    private static final class Holder {
        private static final RedisServer SERVER = start();

        private static RedisServer start() {
            try {
                return RedisServer.start(Files.createTempDirectory("callwright-redis"), FreePorts.one());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static RedisServer server() {
        return Holder.SERVER;
    }

    /** A link to a fresh site over a connection that all tests share; needs no closing. */
    public static RedisLink link() {
        return nodes(1).getFirst();
    }

    /** Links of several nodes to one fresh site, each over a connection of its own; they need no closing. */
    public static List<RedisLink> nodes(int count) {
        RedisSettings site = freshSite();
        synchronized (SHARED) {
            while (SHARED.size() < count) {
                SHARED.add(RedisLink.open(freshSite()));
            }
            List<RedisLink> nodes =
                    SHARED.stream().limit(count).map(link -> link.to(site)).toList();
            found(nodes.getFirst());
            return nodes;
        }
    }

    /** Makes the link's site ready for use. */
    public static void found(RedisLink link) {
        new RedisFoundation(link, TestSealing.CODEC, Duration.ZERO)
                .lay(List.of(), EventId.NONE, Instant.now())
                .toCompletableFuture()
                .join();
    }

    /** Settings for a site that nobody else uses. */
    public static RedisSettings freshSite() {
        return new RedisSettings(server().uri(), "t" + SITES.incrementAndGet());
    }
}
