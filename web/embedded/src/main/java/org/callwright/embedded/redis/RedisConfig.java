package org.callwright.embedded.redis;

import java.nio.file.Path;
import java.util.List;
import org.callwright.embedded.cache.SharedCache;

/**
 * One Redis server.
 *
 * @param directory holds its append-only file, log and pid file; made when missing, kept afterwards
 * @param port of 127.0.0.1, TCP
 * @param password that every client has to give; empty: none
 * @param cache where the program is unpacked
 * @param options further options of {@code redis-server}, such as {@code --maxmemory}, {@code 1gb}
 */
public record RedisConfig(Path directory, int port, String password, Path cache, List<String> options) {

    public RedisConfig {
        if (!password.matches("[A-Za-z0-9]*")) {
            throw new IllegalArgumentException(
                    "a password of letters and digits, which mean nothing to a file or a URI");
        }
        options = List.copyOf(options);
    }

    public static RedisConfig of(Path directory, int port) {
        return new RedisConfig(directory.toAbsolutePath(), port, "", SharedCache.directory(), List.of());
    }

    public RedisConfig password(String required) {
        return new RedisConfig(directory, port, required, cache, options);
    }

    public RedisConfig cache(Path folder) {
        return new RedisConfig(directory, port, password, folder, options);
    }

    public RedisConfig options(List<String> further) {
        return new RedisConfig(directory, port, password, cache, further);
    }
}
