package org.callwright.core.redis;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where Redis is, and for which site it is used.
 *
 * @param uri as Lettuce understands it: {@code redis://}, {@code rediss://} (TLS), {@code redis-sentinel://}; or
 *     {@code redis-cluster://host:port,host:port} for a Redis Cluster
 * @param site the unit of sharding: all keys of a site carry its name as their hash tag
 */
public record RedisSettings(String uri, String site) {
    /** How long a command may take, a reconnection included, before its stage fails. */
    public static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(2);

    /** Commands under way or waiting for the connection; what exceeds them fails at once. */
    public static final int REQUEST_QUEUE = 20_000;

    private static final Pattern LEGAL_SITE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public RedisSettings {
        if (!LEGAL_SITE.matcher(site).matches()) {
            throw new IllegalArgumentException("a site is 1 to 32 of a-z, 0-9 and '-'");
        }
    }

    /** What every key of the site starts with. The braces make Redis Cluster keep them all on one shard. */
    public String prefix() {
        return "cw:{" + site + "}:";
    }
}
