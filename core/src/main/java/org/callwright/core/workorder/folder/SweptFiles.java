package org.callwright.core.workorder.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that nobody names, in a folder a day. A database that was restored names fewer than there are, until the rest
 * is played in: what is moved here can still be read, and is deleted for good only when that is long past.
 */
final class SweptFiles {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final Path root;

    SweptFiles(Path root) {
        this.root = root;
    }

    /** @return false when another node was first */
    boolean take(Path file, Instant now) throws IOException {
        Path day = root.resolve(day(now));
        Files.createDirectories(day);
        try {
            Files.move(file, day.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    Optional<Path> find(String name) throws IOException {
        return days().stream()
                .map(day -> day.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path day : days()) {
            all.addAll(children(day));
        }
        return all;
    }

    /** Those of the days that are over. */
    List<Path> old(Instant now) throws IOException {
        List<Path> old = new ArrayList<>();
        for (Path day : oldDays(now)) {
            old.addAll(children(day));
        }
        return old;
    }

    /** Days that are over and have nothing any more: each read of a file that is missing would look into them. */
    void removeEmptyDays(Instant now) throws IOException {
        for (Path day : oldDays(now)) {
            if (children(day).isEmpty()) {
                Files.deleteIfExists(day);
            }
        }
    }

    private List<Path> oldDays(Instant now) throws IOException {
        String last = day(now.minus(KEPT));
        return days().stream()
                .filter(day -> day.getFileName().toString().compareTo(last) < 0)
                .toList();
    }

    private List<Path> days() throws IOException {
        return Files.isDirectory(root)
                ? children(root).stream()
                        .filter(day -> day.getFileName().toString().matches(DAY))
                        .toList()
                : List.of();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
