package org.callwright.core.privacy;

import java.util.List;

/**
 * Seals everything anew with the active key, so that a former key can be thrown away; also what was stored before there
 * were keys. A batch is all or nothing, and what is done already is passed over: it may be broken off and begun again at any
 * time, and nodes may run meanwhile. Blocks.
 */
public final class Rotation {
    private static final int BATCH = 500;

    private final List<SealedRows> everything;

    private final int batch;

    public Rotation(List<SealedRows> everything) {
        this(everything, BATCH);
    }

    /** @param batch how many rows at a time */
    Rotation(List<SealedRows> everything, int batch) {
        this.everything = List.copyOf(everything);
        this.batch = batch;
    }

    /** Told after every batch. */
    public interface Progress {
        /** @param sealed how many of those seen had to be sealed anew */
        void at(String what, long seen, long count, long sealed);
    }

    /** @return how many rows were sealed anew */
    public long run(Progress progress) {
        return everything.stream().mapToLong(rows -> run(rows, progress)).sum();
    }

    private long run(SealedRows rows, Progress progress) {
        long count = rows.count();
        long seen = 0;
        long sealed = 0;
        String end = null;
        do {
            SealedRows.Batch done = rows.reseal(end, batch);
            seen += done.seen();
            sealed += done.sealed();
            end = done.end();
            progress.at(rows.what(), seen, Math.max(count, seen), sealed);
        } while (end != null);
        return sealed;
    }
}
