package org.callwright.launcher.application;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.embedded.process.StartFailed;

/**
 * The jars that the application runs on: its own first, then those of {@code lib} by name. The order is always the same,
 * as the start-up cache requires.
 */
public record ApplicationJars(List<Path> jars) {
    static final String MAIN_CLASS = "org.callwright.web.Application";

    public ApplicationJars {
        jars = List.copyOf(jars);
    }

    /**
     * @param folder as Maven leaves it: {@code callwright-web.jar} and {@code lib/}
     * @throws StartFailed when it has not been built
     */
    public static ApplicationJars in(Path folder) {
        Path own = folder.resolve("callwright-web.jar");
        if (!Files.isRegularFile(own)) {
            throw new StartFailed("The application has not been built: " + own + " is missing; run mvn package.");
        }
        return new ApplicationJars(Stream.concat(Stream.of(own), jarsIn(folder.resolve("lib")).stream())
                .toList());
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
