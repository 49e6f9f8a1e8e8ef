package org.callwright.core.intake;

/** Told from time to time how far an import has come, on the thread that runs it. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress IGNORED = (rows, bad) -> {};

    void read(long rows, long bad);
}
