package org.callwright.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a child process and the JVM that started it: line 1 the child, line 2 its owner. A child whose owner is
 * gone is a leftover of a crash and may be ended; one whose owner lives is in use.
 */
final class PidFile {

    private static final Duration LEFTOVER_STOPS_WITHIN = Duration.ofSeconds(10);

    private final Path path;

    PidFile(Path path) {
        this.path = path;
    }

    void write(long pid) {
        ProcessIdentity.of(pid).ifPresent(child -> {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            try {
                Files.writeString(
                        fresh, child.format() + "\n" + ProcessIdentity.self().format() + "\n");
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean namesALivingProcess() {
        return identity(lines(), 0).filter(ProcessIdentity::isAlive).isPresent();
    }

    /**
     * Ends what a crashed run left behind.
     *
     * @return whether there was something to end
     * @throws StartFailed if the process belongs to a living owner
     */
    boolean endLeftover(String name) {
        List<String> lines = lines();
        Optional<ProcessIdentity> child = identity(lines, 0).filter(ProcessIdentity::isAlive);
        if (child.isEmpty()) {
            return false;
        }
        Optional<ProcessIdentity> owner = identity(lines, 1).filter(ProcessIdentity::isAlive);
        if (owner.isPresent()) {
            throw new StartFailed(name + " in " + path.getParent() + " is in use by process "
                    + owner.get().pid() + "; stop that one or choose another folder.");
        }
        end(child.get());
        return true;
    }

    private static void end(ProcessIdentity leftover) {
        ProcessHandle.of(leftover.pid()).ifPresent(process -> {
            process.destroy();
            if (!endsInTime(process)) {
                process.destroyForcibly();
                endsInTime(process);
            }
        });
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(LEFTOVER_STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ProcessIdentity> identity(List<String> lines, int index) {
        return lines.size() > index ? ProcessIdentity.parse(lines.get(index)) : Optional.empty();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
