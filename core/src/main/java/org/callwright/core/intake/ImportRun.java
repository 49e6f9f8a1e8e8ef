package org.callwright.core.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * A file that somebody gave us.
 *
 * @param id ours, a ULID
 * @param account who gave it
 * @param rows how many have been read so far
 * @param bad how many of them are bad
 * @param unchanged how many said what was stored already; known when it has been applied
 * @param touchedAt when this was last known of it
 */
public record ImportRun(
        String id,
        ImportWish wish,
        String account,
        ImportState state,
        long rows,
        long bad,
        long unchanged,
        Instant startedAt,
        Instant touchedAt) {
    /** A running import says at shorter intervals how far it is; one that has not is dead, and has changed nothing. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    ImportRun now(ImportState other, long rowsRead, long rowsBad, Instant at) {
        return new ImportRun(id, wish, account, other, rowsRead, rowsBad, unchanged, startedAt, at);
    }

    ImportRun ended(ImportReport report, Instant at) {
        return new ImportRun(
                id,
                wish,
                account,
                report.applied() ? ImportState.APPLIED : ImportState.REFUSED,
                report.rows(),
                report.bad(),
                report.applied() ? report.unchanged() : 0,
                startedAt,
                at);
    }

    /** As it is known at that time. */
    public ImportRun asOf(Instant now) {
        return state == ImportState.RUNNING && touchedAt.plus(SILENCE).isBefore(now)
                ? now(ImportState.BROKEN, rows, bad, touchedAt)
                : this;
    }
}
