package org.callwright.core.intake;

import java.io.InputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;

/**
 * Takes a file in: reads it once, row by row, and stores some hundred rows at a time, in one transaction from the first row
 * to the last. Taking the same file in again changes nothing. Blocks until it is done; thread-safe.
 */
public final class Intake {
    private final Map<ImportKind, RowTaker<?>> takers = new EnumMap<>(ImportKind.class);
    private final Atomically atomically;
    private final Audit audit;

    Intake(Collection<RowTaker<?>> takers, Atomically atomically, Audit audit) {
        takers.forEach(taker -> this.takers.put(taker.kind(), taker));
        this.atomically = atomically;
        this.audit = audit;
    }

    /**
     * @param body read to its end, or to where it cannot be read; closed
     * @param run what the audit calls this import
     */
    public ImportReport run(Actor who, ImportWish wish, InputStream body, String run, ImportProgress progress) {
        who.require(Permission.IMPORT_RUN);
        return run(taker(wish.kind()), who, wish, body, run, progress);
    }

    private <T> ImportReport run(
            RowTaker<T> taker, Actor who, ImportWish wish, InputStream body, String run, ImportProgress progress) {
        FileRun<T> file = new FileRun<>(taker, wish, who.account(), progress);
        try {
            return atomically.once(() -> {
                ImportReport report = file.read(body);
                if (!report.applied()) {
                    throw new NotApplied(report);
                }
                if (report.changes()) {
                    audit.record(
                            who,
                            "import.applied",
                            "import",
                            run,
                            Map.of(
                                    "kind", wish.kind().name(),
                                    "rows", String.valueOf(report.good()),
                                    "unchanged", String.valueOf(report.unchanged()),
                                    "bad", String.valueOf(report.bad())));
                }
                return report;
            });
        } catch (NotApplied e) {
            return e.report;
        }
    }

    private RowTaker<?> taker(ImportKind kind) {
        RowTaker<?> taker = takers.get(kind);
        if (taker == null) {
            throw new IllegalStateException("nothing takes " + kind);
        }
        return taker;
    }

    /** Undoes what was stored. */
    private static final class NotApplied extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        NotApplied(ImportReport report) {
            super("not applied", null, false, false);
            this.report = report;
        }
    }
}
