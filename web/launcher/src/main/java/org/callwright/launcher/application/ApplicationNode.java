package org.callwright.launcher.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.process.MortalProcess;
import org.callwright.embedded.process.OwnedProcess;
import org.callwright.embedded.process.ProcessSpec;
import org.jspecify.annotations.Nullable;

/**
 * One node of the application, a JVM of its own: it can be killed without farewell and started again. Not for use by
 * several threads at once.
 */
public final class ApplicationNode extends MortalProcess implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(150);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);
    /** Writing the start-up cache takes the JVM some seconds at its end. */
    private static final Duration STOPS_TRAINING_WITHIN = Duration.ofSeconds(90);

    /** Ready soon, small, and fast enough for a few calls. */
    public static final List<String> QUICK_START = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path directory;
    private final ApplicationJars jars;
    private final List<String> tuning;
    private final ApplicationSettings settings;
    private final @Nullable StartupCache cache;
    private boolean training;

    /**
     * @param directory holds its settings, log and pid file; made when missing
     * @param tuning the JVM's options, such as {@link #QUICK_START}
     * @param cache null: without; made with the same options
     */
    public ApplicationNode(
            Path directory,
            ApplicationJars jars,
            ApplicationSettings settings,
            List<String> tuning,
            @Nullable StartupCache cache) {
        this.directory = directory;
        this.jars = jars;
        this.tuning = List.copyOf(tuning);
        this.settings = settings;
        this.cache = cache;
    }

    /**
     * Starts the node; it takes calls and requests when this returns.
     *
     * @throws org.callwright.embedded.process.StartFailed if it does not
     */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the node and does not wait for it. */
    public void launch() {
        Path file = directory.resolve("application.properties");
        try {
            Files.createDirectories(directory);
            settings.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("MICRONAUT_CONFIG_FILES", file.toString());
        training = cache != null && cache.isMissing();
        run(OwnedProcess.start(spec(directory, command())
                .environment(environment)
                .stopsWithin(training ? STOPS_TRAINING_WITHIN : STOPS_WITHIN)));
    }

    /** Ends a node that a crashed run left behind in its directory. */
    public static void endLeftover(Path directory) {
        OwnedProcess.endLeftover(spec(directory, List.of()));
    }

    private static ProcessSpec spec(Path directory, List<String> command) {
        return ProcessSpec.in(directory, "callwright", command);
    }

    /** @return whether this run writes the start-up cache when it ends */
    public boolean isTraining() {
        return training;
    }

    /** Waits until a launched node takes calls and requests. */
    public void awaitReady() {
        process().ifPresent(running -> running.awaitReady(this::isReady, STARTS_WITHIN));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(tuning);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        if (cache != null) {
            command.addAll(cache.options());
        }
        command.addAll(List.of("-cp", jars.classPath(), ApplicationJars.MAIN_CLASS));
        return command;
    }

    /** @return whether it says of itself that it can do its work now */
    public boolean isReady() {
        try {
            HttpURLConnection request = (HttpURLConnection)
                    address().resolve("/health/readiness").toURL().openConnection();
            request.setConnectTimeout(500);
            request.setReadTimeout(2_000);
            return request.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + settings.values().get("micronaut.server.port"));
    }

    public Path log() {
        return directory.resolve("callwright.log");
    }

    @Override
    public void close() {
        process().ifPresent(running -> {
            running.close();
            if (cache != null) {
                cache.keep();
            }
        });
    }
}
