package org.callwright.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callwright.embedded.asterisk.AsteriskConfig;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.mariadb.MariaDbConfig;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.EmbeddedServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.StartFailed;
import org.callwright.embedded.redis.RedisConfig;
import org.callwright.embedded.redis.RedisServer;
import org.jspecify.annotations.Nullable;

/**
 * Servers for tests, on free ports and with empty data, started when first asked for and ended together. Thread-safe.
 */
public final class ServerRoom implements AutoCloseable {

    private final Path folder;
    private final ConcurrentLinkedDeque<EmbeddedServer> running = new ConcurrentLinkedDeque<>();
    private @Nullable CompletableFuture<MariaDbServer> mariaDb;
    private @Nullable CompletableFuture<RedisServer> redis;

    private ServerRoom(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** A room of its own. @param folder holds the servers' files, made when missing and kept */
    public static ServerRoom in(Path folder) {
        return new ServerRoom(folder);
    }

    /** The room that all tests of this JVM share; it ends, and its files go, with the JVM. */
    public static ServerRoom shared() {
        return Shared.ROOM;
    }

    /** Starts MariaDB and Redis and unpacks Asterisk, side by side; returns at once. */
    public ServerRoom warmUp() {
        startMariaDb();
        startRedis();
        inBackground(AsteriskInstallation::shared);
        return this;
    }

    public MariaDbServer mariaDb() {
        return ready(startMariaDb());
    }

    public RedisServer redis() {
        return ready(startRedis());
    }

    /**
     * Starts another Asterisk.
     *
     * @param name of this PBX, and of its folder
     * @param settings such as nodes and phones
     */
    public AsteriskServer asterisk(String name, UnaryOperator<AsteriskConfig> settings) {
        AsteriskConfig config = AsteriskConfig.of(folder.resolve(name), AsteriskInstallation.shared())
                .name(name);
        return own(AsteriskServer.start(settings.apply(config)));
    }

    private synchronized CompletableFuture<MariaDbServer> startMariaDb() {
        if (mariaDb == null) {
            mariaDb = inBackground(() -> own(MariaDbServer.start(MariaDbConfig.of(folder, FreePorts.one())
                    // Tests need not survive the machine's loss of power; this saves a disk flush a commit.
                    .options(List.of("--innodb-flush-log-at-trx-commit=2")))));
        }
        return mariaDb;
    }

    private synchronized CompletableFuture<RedisServer> startRedis() {
        if (redis == null) {
            redis = inBackground(() -> own(RedisServer.start(RedisConfig.of(folder, FreePorts.one()))));
        }
        return redis;
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> Thread.ofVirtual().start(task));
    }

    private static <T> T ready(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailed failed ? failed : e;
        }
    }

    private <T extends EmbeddedServer> T own(T server) {
        running.push(server);
        return server;
    }

    @Override
    public void close() {
        running.parallelStream().forEach(EmbeddedServer::close);
        running.clear();
    }

    /** Made when first asked for. */
    private static final class Shared {

        static final ServerRoom ROOM = open();

        private static ServerRoom open() {
            try {
                Path target = Path.of("target");
                Path folder = Files.createTempDirectory(
                        Files.isDirectory(target) ? target.toAbsolutePath() : Path.of("/tmp"), "servers-");
                ServerRoom room = new ServerRoom(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(room), "clear-server-room"));
                return room;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void clear(ServerRoom room) {
            room.close();
            try {
                PreparedFolder.delete(room.folder);
            } catch (IOException e) {
                // Left in the build folder, where the next clean build removes it.
            }
        }
    }
}
