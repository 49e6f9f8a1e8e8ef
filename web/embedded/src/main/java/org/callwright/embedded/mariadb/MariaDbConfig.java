package org.callwright.embedded.mariadb;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.callwright.embedded.cache.SharedCache;

/**
 * One MariaDB server.
 *
 * @param directory holds its files, log and pid file; made when missing, kept afterwards
 * @param port of 127.0.0.1, TCP
 * @param cache where the program is unpacked
 * @param user has all rights, from 127.0.0.1 only
 * @param options further options of {@code mariadbd}, such as {@code --innodb-flush-log-at-trx-commit=2}
 */
public record MariaDbConfig(
        Path directory, int port, Path cache, String database, String user, String password, List<String> options) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

    public MariaDbConfig {
        options = List.copyOf(options);
        for (String word : List.of(database, user, password)) {
            if (!PLAIN.matcher(word).matches()) {
                throw new IllegalArgumentException("letters, digits and _ only: " + word);
            }
        }
    }

    /** Database, user and password are {@code callwright}. */
    public static MariaDbConfig of(Path directory, int port) {
        return new MariaDbConfig(
                directory.toAbsolutePath(),
                port,
                SharedCache.directory(),
                "callwright",
                "callwright",
                "callwright",
                List.of());
    }

    public MariaDbConfig cache(Path folder) {
        return new MariaDbConfig(directory, port, folder, database, user, password, options);
    }

    public MariaDbConfig password(String secret) {
        return new MariaDbConfig(directory, port, cache, database, user, secret, options);
    }

    public MariaDbConfig options(List<String> further) {
        return new MariaDbConfig(directory, port, cache, database, user, password, further);
    }
}
