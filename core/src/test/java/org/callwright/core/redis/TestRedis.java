package org.callwright.core.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;

/** One real Redis for all tests of a run; each test takes a site of its own, so none sees another's keys. */
public final class TestRedis {
    private static final AtomicInteger SITES = new AtomicInteger();

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

    /** Settings for a site that nobody else uses. */
    public static RedisSettings freshSite() {
        return new RedisSettings(server().uri(), "t" + SITES.incrementAndGet());
    }
}
