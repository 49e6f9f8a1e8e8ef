package org.callwright.launcher.application;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
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
     * @param folder as Maven leaves it: {@code callwright-web-VERSION.jar} and {@code lib/}
     * @throws StartFailed when it has not been built
     */
    public static ApplicationJars in(Path folder) {
        List<Path> own = matching(folder, "callwright-web-*.jar");
        if (own.isEmpty()) {
            throw new StartFailed("The application has not been built: " + folder + " has no jar; run mvn package.");
        }
        return new ApplicationJars(
                Stream.concat(Stream.of(own.getLast()), matching(folder.resolve("lib"), "*.jar").stream())
                        .toList());
    }

    private static List<Path> matching(Path folder, String glob) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .filter(file -> !file.toString().endsWith("-tests.jar"))
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
