package org.callwright.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of one run, gone when the run is over: deleted on {@link #close()}, when the JVM ends otherwise, and, should
 * it be killed, by the next run beside it, together with the processes that it left. Thread-safe. Linux only, as
 * {@link OwnedProcess}.
 */
public final class RunFolder implements AutoCloseable {

    /** As deep as processes' pid files lie: {@code sipp/3-caller/sipp.pid}. */
    private static final int PID_FILES_WITHIN = 3;

    private static final Pattern OWNED = Pattern.compile("[^.]+\\.(?<owner>(?<pid>[0-9]{1,18})-[0-9]+-[^.]+)");
    private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(40);
    private static final long BETWEEN_LOOKS_MILLIS = 20;
    private static final int DELETIONS = 5;

    private final Path path;
    private final Thread onJvmExit = new Thread(this::deleteWhenChildrenHaveEnded, "delete-run-folder");

    private RunFolder(Path path) {
        this.path = path;
    }

    /**
     * Deletes what killed runs left beside it, and makes the folder, empty.
     *
     * @param parent holds nothing but folders of runs; made when missing
     * @param name how the folder's own name begins
     * @throws StartFailed if it cannot be made
     */
    public static RunFolder in(Path parent, String name) {
        return in(parent, name, Runtime.getRuntime()::addShutdownHook);
    }

    static RunFolder in(Path parent, String name, Consumer<Thread> shutdownHooks) {
        try {
            Files.createDirectories(parent);
            deleteLeftovers(parent);
            RunFolder folder = new RunFolder(Files.createDirectory(free(parent, name)));
            shutdownHooks.accept(folder.onJvmExit);
            return folder;
        } catch (IOException e) {
            throw new StartFailed("A folder in " + parent + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    public Path path() {
        return path;
    }

    /** The name says whose it is, so that there is no moment at which nobody knows. */
    private static Path free(Path parent, String name) {
        String owner = "." + ProcessIdentity.self().brief();
        Path path = parent.resolve(name + owner);
        for (int number = 2; Files.exists(path); number++) {
            path = parent.resolve(name + number + owner);
        }
        return path;
    }

    /** Folders whose names tell no owner are not ours to judge. */
    private static boolean isLeftover(Path folder) {
        Matcher name = OWNED.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessIdentity.of(Long.parseLong(name.group("pid")))
                        .filter(living -> living.brief().equals(name.group("owner")))
                        .isEmpty();
    }

    private static void deleteLeftovers(Path parent) throws IOException {
        for (Path folder : childrenOf(parent)) {
            if (isLeftover(folder)) {
                pidFiles(folder).forEach(file -> file.endLeftover("A process"));
                delete(folder);
            }
        }
    }

    private static List<Path> childrenOf(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    private static List<PidFile> pidFiles(Path folder) {
        try (Stream<Path> files = Files.find(
                folder, PID_FILES_WITHIN, (file, is) -> file.toString().endsWith(".pid"))) {
            return files.map(PidFile::new).toList();
        } catch (IOException | UncheckedIOException vanished) {
            return List.of();
        }
    }

    /** {@link OwnedProcess} ends the children at the same time; what still writes would make files anew. */
    private void deleteWhenChildrenHaveEnded() {
        long deadline = System.nanoTime() + CHILDREN_END_WITHIN.toNanos();
        try {
            while (pidFiles(path).stream().anyMatch(PidFile::namesALivingProcess) && System.nanoTime() < deadline) {
                // Nothing tells of the end of what is no child of this process.
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            delete(path);
        } catch (IOException | UncheckedIOException leftForTheNextRun) {
            // Nobody is there any more to be told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Again when something came meanwhile; what went meanwhile is fine. */
    private static void delete(Path folder) throws IOException {
        for (int i = 1; Files.exists(folder); i++) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                if (i == DELETIONS) {
                    throw e;
                }
            }
        }
    }

    /** Deletes it with all that it holds; whoever wrote into it has been ended before. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onJvmExit);
        } catch (IllegalStateException jvmIsExiting) {
            return; // the hook waits for those who still write
        }
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
