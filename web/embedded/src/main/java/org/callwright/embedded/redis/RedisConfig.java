package org.callwright.embedded.redis;

import java.nio.file.Path;
import java.util.List;
import org.callwright.embedded.cache.SharedCache;

/**
 * One Redis server.
 *
 * @param directory holds its append-only file, log and pid file; made when missing, kept afterwards
 * @param port of 127.0.0.1, TCP
 * @param cache where the program is unpacked
 * @param options further options of {@code redis-server}, such as {@code --maxmemory}, {@code 1gb}
 */
public record RedisConfig(Path directory, int port, Path cache, List<String> options) {

    public RedisConfig {
        options = List.copyOf(options);
    }

    public static RedisConfig of(Path directory, int port) {
        return new RedisConfig(directory.toAbsolutePath(), port, SharedCache.directory(), List.of());
    }

    public RedisConfig cache(Path folder) {
        return new RedisConfig(directory, port, folder, options);
    }

    public RedisConfig options(List<String> further) {
        return new RedisConfig(directory, port, cache, further);
    }
}
