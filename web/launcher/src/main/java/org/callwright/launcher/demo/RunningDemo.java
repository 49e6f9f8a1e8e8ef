package org.callwright.launcher.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.callwright.embedded.process.StartFailed;
import org.jspecify.annotations.Nullable;

/**
 * How another command finds the demo that runs: kept in a file of the demo's folder. A demo that was killed leaves the
 * file, so whoever reads it may still find nobody there.
 *
 * @param web the node's address
 * @param sip Asterisk's port
 */
record RunningDemo(URI web, int sip) {
    private static final String FILE = "running.properties";

    /** @throws StartFailed when no demo was started below this folder, or the last one has stopped */
    static RunningDemo in(Path data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            throw missing(data, null);
        }
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
            return new RunningDemo(
                    URI.create(known.getProperty("web", "")), Integer.parseInt(known.getProperty("sip", "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailed(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static StartFailed missing(Path data, @Nullable Throwable cause) {
        return new StartFailed(
                "No demo runs in " + data
                        + ": start it with `callwright demo`, then type this in another terminal with the same"
                        + " --data DIR.",
                cause);
    }

    /** Whether the one that ran has stopped in good order. */
    static boolean hasStoppedIn(Path data) {
        return !Files.exists(file(data));
    }

    void write(Path data) {
        Properties known = new Properties();
        known.setProperty("web", web.toString());
        known.setProperty("sip", Integer.toString(sip));
        try (Writer writer = Files.newBufferedWriter(file(data))) {
            known.store(writer, "The demo that runs now");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("demo").resolve(FILE);
    }
}
