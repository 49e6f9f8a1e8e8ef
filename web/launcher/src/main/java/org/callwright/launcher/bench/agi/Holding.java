package org.callwright.launcher.bench.agi;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.callwright.launcher.Await;

/** Measures one server at one number of sessions after the other. */
final class Holding implements AutoCloseable {
    private static final int WARM_UP = 2_000;
    private static final int WARM_UPS = 2;
    private static final Duration WATCHED = Duration.ofSeconds(2);

    private final ServerJvm server;
    private final CallerJvms callers;
    private final Duration patience;
    private Optional<Usage> idle = Optional.empty();
    /** The most sessions that were held at some moment, even if they were the server's end. */
    private int borne;

    private boolean alive = true;
    private String end = "";

    /** @param patience for setting all sessions up */
    Holding(ServerJvm server, CallerJvms callers, Duration patience) {
        this.patience = patience;
        this.server = server;
        this.callers = callers;
    }

    ServerJvm server() {
        return server;
    }

    /** Why there is no more. */
    String end() {
        return end;
    }

    void warmUp() throws InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            callers.hold(server.port(), WARM_UP, patience);
            release();
        }
        idle = server.usage();
    }

    /** Sets up so many sessions, measures and lets them go; empty when the server cannot bear it, or could not before. */
    Optional<Held> hold(int sessions) throws InterruptedException {
        if (!alive) {
            return Optional.empty();
        }
        Optional<Held> held = measured(sessions);
        if (held.isEmpty() || held.get().sessions() < sessions) {
            alive = false;
            end = server.hasEnded()
                    ? String.format(Locale.ROOT, "out of memory when it held %,d", borne)
                    : String.format(Locale.ROOT, "held %,d after %d s", borne, patience.toSeconds());
        }
        release();
        return held;
    }

    private Optional<Held> measured(int sessions) throws InterruptedException {
        Optional<Long> before = server.processorNanos();
        long begin = System.nanoTime();
        int held = callers.hold(server.port(), sessions, patience);
        borne = Math.max(borne, held);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Optional<Long> after = server.processorNanos();
        if (before.isEmpty() || after.isEmpty() || idle.isEmpty() || held == 0) {
            return Optional.empty();
        }
        // What holding costs shows only over time.
        Await.pass(WATCHED);
        Optional<Long> watched = server.processorNanos();
        Optional<Usage> usage = server.usage();
        if (watched.isEmpty() || usage.isEmpty() || usage.get().held() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Held(
                idle.get(),
                usage.get(),
                seconds,
                (after.get() - before.get()) / 1e9,
                100.0 * (watched.get() - after.get()) / WATCHED.toNanos()));
    }

    private void release() throws InterruptedException {
        callers.release();
        alive &= server.isEmptied();
    }

    @Override
    public void close() {
        server.close();
    }
}
