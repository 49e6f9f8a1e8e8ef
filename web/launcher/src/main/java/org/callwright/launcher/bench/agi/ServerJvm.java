package org.callwright.launcher.bench.agi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callwright.launcher.Await;
import org.callwright.launcher.bench.jvm.BenchJvm;

/** A server under test, in a JVM of its own; it may die of what is asked of it. */
final class ServerJvm implements AutoCloseable {
    /** The heap that the goal allows. */
    private static final String HEAP = "512m";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int RESERVE = 64;

    private final Side side;
    private final BenchJvm jvm;
    private final int port;
    private final int mostSessions;

    ServerJvm(Side side, Path folder) throws IOException, InterruptedException {
        this.side = side;
        jvm = BenchJvm.start(ServerProcess.class, folder.resolve(side + ".log"), HEAP, side.name());
        String[] words = jvm.expect(PATIENCE).split(" ");
        port = Integer.parseInt(words[0]);
        mostSessions = Integer.parseInt(words[1]) - RESERVE;
    }

    Side side() {
        return side;
    }

    int port() {
        return port;
    }

    /** Sessions that the limit of open files leaves room for. */
    int mostSessions() {
        return mostSessions;
    }

    /** Empty when the server has died or is choking. */
    Optional<Usage> usage() throws InterruptedException {
        return ask("usage").map(Usage::of);
    }

    Optional<Long> processorNanos() throws InterruptedException {
        return ask("processor").map(Long::parseLong);
    }

    /** Waits until all sessions have ended; false when they do not. */
    boolean isEmptied() throws InterruptedException {
        long patient = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> held = ask("held");
        while (held.isPresent() && !held.get().equals("0") && System.nanoTime() < patient) {
            // Another process: it can only be asked again.
            Await.pass(PAUSE);
            held = ask("held");
        }
        return held.isPresent() && held.get().equals("0");
    }

    boolean hasEnded() {
        return jvm.hasEnded();
    }

    private Optional<String> ask(String question) throws InterruptedException {
        jvm.say(question);
        return jvm.hear(PATIENCE);
    }

    @Override
    public void close() {
        jvm.close();
    }
}
