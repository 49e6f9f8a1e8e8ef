package org.callwright.launcher.bench.agi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callwright.launcher.bench.jvm.BenchJvm;

/** Two JVMs that are Asterisk to a server: a process may not open 20,000 sockets everywhere. */
final class CallerJvms implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<BenchJvm> jvms = new ArrayList<>();

    CallerJvms(Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            jvms.add(BenchJvm.start(CallerProcess.class, folder.resolve("callers.log"), "256m"));
        }
        for (BenchJvm jvm : jvms) {
            jvm.expect(PATIENCE);
        }
    }

    /** Opens so many sessions, half of them from each, and returns when they are held or time is up; how many the server holds. */
    int hold(int port, int sessions, Duration within) throws InterruptedException {
        jvms.getFirst().say("hold " + port + " " + sessions / 2 + " " + within.toMillis());
        jvms.getLast().say("hold " + port + " " + (sessions - sessions / 2) + " " + within.toMillis());
        int held = 0;
        for (BenchJvm jvm : jvms) {
            held += Integer.parseInt(jvm.expect(PATIENCE));
        }
        return held;
    }

    void release() throws InterruptedException {
        for (BenchJvm jvm : jvms) {
            jvm.say("release");
        }
        for (BenchJvm jvm : jvms) {
            jvm.expect(PATIENCE);
        }
    }

    @Override
    public void close() {
        jvms.forEach(BenchJvm::close);
    }
}
