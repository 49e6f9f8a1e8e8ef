package org.callwright.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A child process that ends with this JVM: on {@link #close()}, by a shutdown hook, and, should the JVM be killed, at
 * the next start with the same pid file. Thread-safe. Linux only: leftovers are recognised through {@code /proc}.
 */
public final class OwnedProcess implements AutoCloseable {

    /** Its own session keeps the terminal's Ctrl-C from the child: the owner stops its servers in its own order. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ProcessSpec spec;
    private final Process process;
    private final PidFile pidFile;
    private final Thread onJvmExit = new Thread(this::end, "stop-child");

    private OwnedProcess(ProcessSpec spec, Process process, PidFile pidFile) {
        this.spec = spec;
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Ends what a crashed run left under the same pid file.
     *
     * @return whether there was something to end
     * @throws StartFailed if it belongs to a living JVM
     */
    public static boolean endLeftover(ProcessSpec spec) {
        return new PidFile(spec.pidFile()).endLeftover(spec.name());
    }

    /** Ends all that a crashed run left behind in the folders directly below this one. */
    public static void endLeftoversBelow(Path folder) {
        try (var folders = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            for (Path below : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(below)) {
                    files.filter(file -> file.toString().endsWith(".pid"))
                            .forEach(file -> new PidFile(file).endLeftover("A process"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the process, after ending what a crashed run left under the same pid file.
     *
     * @throws StartFailed if a living JVM runs it already, the program cannot be started, or this JVM is ending
     * @throws UncheckedIOException if its pid cannot be noted; it does not run then
     */
    public static OwnedProcess start(ProcessSpec spec) {
        return start(spec, Runtime.getRuntime()::addShutdownHook);
    }

    static OwnedProcess start(ProcessSpec spec, Consumer<Thread> shutdownHooks) {
        PidFile pidFile = new PidFile(spec.pidFile());
        pidFile.endLeftover(spec.name());
        OwnedProcess started = new OwnedProcess(spec, launch(spec), pidFile);
        try {
            pidFile.write(started.pid());
            shutdownHooks.accept(started.onJvmExit);
        } catch (IllegalStateException jvmIsExiting) {
            started.kill();
            throw new StartFailed(spec.name() + " is not started any more: everything is being stopped.", jvmIsExiting);
        } catch (UncheckedIOException notNoted) {
            // On a full disk, say: nobody would ever end a process that nobody has noted.
            started.kill();
            throw notNoted;
        }
        return started;
    }

    private static Process launch(ProcessSpec spec) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(spec.command());
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(spec.directory().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            return builder.start();
        } catch (IOException e) {
            throw new StartFailed(spec.name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** @return the exit code, or empty while the process runs */
    public Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** @return whether the process ended within this time */
    public boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until the server serves.
     *
     * @throws StartFailed with the log's last line when the process ended or the time is up
     */
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            boolean ended = awaitExit(Duration.ofMillis(20));
            if (ended || System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                close();
                throw new StartFailed(spec.name() + (ended ? " ended at its start" : " was not ready in time")
                        + "; its log " + spec.log() + " ends with: " + lastWords());
            }
        }
    }

    /** @return the last line of its log, where programs say why they end */
    public String lastWords() {
        try (var lines = Files.lines(spec.log())) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("(nothing)");
        } catch (IOException | UncheckedIOException e) {
            return "(unreadable)";
        }
    }

    /** Sends a signal, such as {@code STOP}, {@code CONT} or {@code USR1}; none if the process has ended. */
    public void signal(String name) {
        if (isAlive()) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the process as a crash or a power cut would: SIGKILL, no farewell. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(spec.stopsWithin());
        forget();
    }

    /** Ends the process politely (SIGTERM), or by SIGKILL when it takes too long. A second call does nothing. */
    @Override
    public void close() {
        end();
        forget();
    }

    private void end() {
        if (isAlive()) {
            process.destroy();
            if (!awaitExit(spec.stopsWithin())) {
                process.destroyForcibly();
                awaitExit(spec.stopsWithin());
            }
        }
        pidFile.delete();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(onJvmExit);
        } catch (IllegalStateException jvmIsExiting) {
            // The hook then does the same once more, harmlessly.
        }
        pidFile.delete();
    }
}
