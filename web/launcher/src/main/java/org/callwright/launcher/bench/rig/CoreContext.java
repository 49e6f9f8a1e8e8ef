package org.callwright.launcher.bench.rig;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;

/** The application within the benchmark's own process. */
public final class CoreContext {
    private CoreContext() {}

    /** The application as it is, but for its web server. */
    public static ApplicationContext on(MariaDbServer server, RedisServer redis) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(Map.of(
                        "datasources.default.url",
                        server.jdbcUrl(),
                        "datasources.default.username",
                        server.user(),
                        "datasources.default.password",
                        server.password(),
                        "callwright.redis.uri",
                        redis.uri(),
                        "callwright.agi.port",
                        FreePorts.one(),
                        "callwright.jwt.secret",
                        "a secret for this run only, of more than 32 characters",
                        "callwright.privacy.keys.k1",
                        "0123456789abcdef".repeat(4),
                        "callwright.privacy.index-key",
                        "fedcba9876543210".repeat(4)))
                .start();
    }
}
