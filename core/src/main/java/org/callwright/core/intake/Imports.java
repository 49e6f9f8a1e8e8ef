package org.callwright.core.intake;

import com.github.f4b6a3.ulid.UlidCreator;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;

/**
 * Takes files in and keeps a record of each, which others can look at while it runs; a few at a time, for each holds a
 * transaction for as long as its file takes to be read; others wait for their turn. Blocks; thread-safe.
 */
public final class Imports {
    private static final int MOST_AT_A_TIME = 2;
    private static final Duration NOTED_EVERY = Duration.ofSeconds(2);

    /** @param report what was wrong with it, if anything */
    public record Done(ImportRun run, ImportReport report) {}

    private final Intake intake;
    private final ImportRuns runs;
    private final Clock clock;
    private final Duration patience;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME, true);

    /** @param patience how long a file waits for its turn */
    public Imports(Intake intake, ImportRuns runs, Clock clock, Duration patience) {
        this.patience = patience;
        this.intake = intake;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param body read to its end, or to where it cannot be read; closed
     * @throws ImportsBusy before anything is read, when this node has enough to take in
     */
    public Done run(Actor who, ImportWish wish, InputStream body, ImportProgress progress) {
        who.require(Permission.IMPORT_RUN);
        if (!turn()) {
            throw new ImportsBusy(MOST_AT_A_TIME);
        }
        try {
            return take(who, wish, body, progress);
        } finally {
            places.release();
        }
    }

    private boolean turn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Done take(Actor who, ImportWish wish, InputStream body, ImportProgress progress) {
        Instant now = clock.instant();
        ImportRun begun = new ImportRun(
                UlidCreator.getMonotonicUlid(now.toEpochMilli()).toString(),
                wish,
                who.account(),
                ImportState.RUNNING,
                0,
                0,
                0,
                now,
                now);
        runs.put(begun);
        Noted noted = new Noted(begun, progress);
        try {
            ImportReport report = intake.run(who, wish, body, begun.id(), noted);
            ImportRun ended = begun.ended(report, clock.instant());
            runs.end(ended, report.errors());
            return new Done(ended, report);
        } catch (RuntimeException e) {
            runs.put(noted.last.now(ImportState.BROKEN, noted.last.rows(), noted.last.bad(), clock.instant()));
            throw e;
        }
    }

    private final class Noted implements ImportProgress {
        private final ImportProgress other;
        private ImportRun last;

        Noted(ImportRun begun, ImportProgress other) {
            this.last = begun;
            this.other = other;
        }

        @Override
        public void read(long rows, long bad) {
            Instant now = clock.instant();
            if (!now.isBefore(last.touchedAt().plus(NOTED_EVERY))) {
                last = last.now(ImportState.RUNNING, rows, bad, now);
                runs.put(last);
            }
            other.read(rows, bad);
        }
    }
}
