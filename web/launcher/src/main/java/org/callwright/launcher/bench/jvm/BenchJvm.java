package org.callwright.launcher.bench.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callwright.embedded.process.StartFailed;

/**
 * A JVM that a benchmark starts on its own class path and talks with by lines. Its program ends when its input does, so
 * it does not outlive this one, whatever becomes of it. For use by one thread.
 */
public final class BenchJvm implements AutoCloseable {
    private static final int UNHEARD_LINES = 10_000;
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseG1GC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=org/callwright/launcher/bench/jvm/errors-only.xml");

    private final Process process;
    private final Path log;
    private final PrintWriter input;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(UNHEARD_LINES);

    private BenchJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.input = new PrintWriter(process.outputWriter(), true);
        Thread.ofVirtual().name("bench-jvm-lines").start(this::listen);
    }

    /**
     * @param main has the main method, and speaks by {@link ParentLines}
     * @param log gets its error output
     * @param heap for instance {@code 512m}
     */
    public static BenchJvm start(Class<?> main, Path log, String heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        return new BenchJvm(process, log);
    }

    public void say(String line) {
        input.println(line);
    }

    /** Its next line; empty when it ended or says nothing for so long. Blocks. */
    public Optional<String> hear(Duration within) throws InterruptedException {
        Optional<String> line = lines.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        if (line != null && line.isEmpty()) {
            lines.add(line); // it is over for whoever asks again
        }
        return line == null ? Optional.empty() : line;
    }

    /** As {@link #hear}, of a JVM that has no reason to fail. */
    public String expect(Duration within) throws InterruptedException {
        return hear(within)
                .orElseThrow(() -> new StartFailed("A JVM of the benchmark gave no answer within " + within.toSeconds()
                        + " s: " + LastLines.of(log)));
    }

    public boolean hasEnded() {
        return !process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException _) {
            // closed together with the process
        }
        lines.add(Optional.empty());
    }
}
