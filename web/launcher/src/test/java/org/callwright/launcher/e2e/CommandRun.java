package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A command as a person runs it: seen by what it prints and how it ends. Closing it kills what is left of it. */
final class CommandRun implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(150);

    private final Process process;
    private final Path output;

    private CommandRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CommandRun start(List<String> command, Map<String, String> environment) {
        try {
            // A file, not a pipe: who reads a pipe to its end waits for as long as anybody holds it.
            Path output = Files.createTempFile("callwright", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new CommandRun(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandRun awaitPrinted(String text) {
        Awaitility.await("the command prints: " + text)
                .atMost(ENDS_WITHIN)
                .failFast(() -> assertThat(process.isAlive()).as(text()).isTrue())
                .until(() -> text().contains(text));
        return this;
    }

    /** All its children, which outlive it unless somebody ends them. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    void signal(String name) {
        start(List.of("kill", "-" + name, Long.toString(process.pid())), Map.of())
                .awaitEnd()
                .close();
    }

    CommandRun awaitEnd() {
        try {
            if (process.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                return this;
            }
            throw new AssertionError("the command does not end; it has printed:\n" + text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int code() {
        return awaitEnd().process.exitValue();
    }

    List<String> lines() {
        return text().lines().toList();
    }

    String text() {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left of it; what it has printed can still be read. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
