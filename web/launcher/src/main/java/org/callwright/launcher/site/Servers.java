package org.callwright.launcher.site;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.embedded.asterisk.AsteriskConfig;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.mariadb.MariaDbConfig;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.EmbeddedServer;
import org.callwright.embedded.redis.RedisConfig;
import org.callwright.embedded.redis.RedisServer;
import org.callwright.launcher.application.ApplicationSettings;

/** What the application stands on: MariaDB, Redis and Asterisk, real ones, started side by side. */
public record Servers(SiteConfig config, MariaDbServer mariaDb, RedisServer redis, AsteriskServer asterisk)
        implements AutoCloseable {
    private static final String SITE = "main";
    /** The name of its Asterisk. */
    public static final String PBX = "pbx1";

    /**
     * @return all of them ready
     * @throws org.callwright.embedded.process.StartFailed if one cannot run here; the others are then stopped again
     */
    public static Servers start(SiteConfig config, SiteProgress progress) {
        // The parts ask for theirs side by side: each would keep the file as it found it.
        List.of("database", "redis", "ami", "token").forEach(config.secrets()::of);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var mariaDb = starting("MariaDB", () -> mariaDb(config), progress, threads);
            var redis = starting("Redis", () -> redis(config), progress, threads);
            var asterisk = starting("Asterisk", () -> asterisk(config, progress), progress, threads);
            try {
                CompletableFuture.allOf(mariaDb, redis, asterisk).join();
                return new Servers(config, mariaDb.join(), redis.join(), asterisk.join());
            } catch (CompletionException e) {
                Stream.of(mariaDb, redis, asterisk).forEach(Servers::stopIfStarted);
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private static <S> CompletableFuture<S> starting(
            String part, Supplier<S> start, SiteProgress progress, ExecutorService threads) {
        return CompletableFuture.supplyAsync(() -> progress.timed(part, start), threads);
    }

    private static void stopIfStarted(CompletableFuture<? extends EmbeddedServer> server) {
        if (!server.isCompletedExceptionally()) {
            server.join().close();
        }
    }

    private static MariaDbServer mariaDb(SiteConfig config) {
        return MariaDbServer.start(
                MariaDbConfig.of(config.directory(), config.ports().database())
                        .cache(config.cache())
                        .password(config.secrets().of("database")));
    }

    private static RedisServer redis(SiteConfig config) {
        return RedisServer.start(
                RedisConfig.of(config.directory(), config.ports().redis())
                        .cache(config.cache())
                        .password(config.secrets().of("redis")));
    }

    private static AsteriskServer asterisk(SiteConfig config, SiteProgress progress) {
        AsteriskInstallation installation =
                AsteriskInstallation.in(config.cache(), step -> progress.step("Asterisk", step));
        AsteriskConfig asterisk = AsteriskConfig.of(config.directory().resolve("asterisk"), installation)
                .name(PBX)
                .ports(config.ports().asterisk())
                .nodes(config.agiPorts().stream()
                        .map(port -> "127.0.0.1:" + port)
                        .toList())
                .phones(config.phones())
                .amiSecret(config.secrets().of("ami"))
                .music(config.music());
        for (var addition : config.appended().entrySet()) {
            asterisk = asterisk.append(addition.getKey(), addition.getValue());
        }
        return AsteriskServer.start(asterisk);
    }

    /** What a node needs to know to work with these servers; where it listens itself is up to the caller. */
    public ApplicationSettings settings(String node) {
        return ApplicationSettings.of(SITE, node)
                .redis(redis.uri())
                .database(mariaDb.jdbcUrl(), mariaDb.user(), mariaDb.password())
                .pbx(
                        PBX,
                        "127.0.0.1",
                        config.ports().asterisk().ami(),
                        config.secrets().of("ami"),
                        asterisk.recordings())
                .recordings(recordings())
                .tokenSecret(config.secrets().of("token"))
                .privacy(config.secrets().key("privacy"), config.secrets().key("privacy-index"));
    }

    /** The recording store of the site. */
    public Path recordings() {
        return config.directory().resolve("recordings");
    }

    /** Callers last: Asterisk goes first, so that nobody is left in it. */
    @Override
    public void close() {
        List.of(asterisk, redis, mariaDb).forEach(EmbeddedServer::close);
    }
}
