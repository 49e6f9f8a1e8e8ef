package org.callwright.core.intake;

import java.util.List;

/**
 * What became of a file.
 *
 * @param applied whether its good rows are stored now
 * @param rows how many were read; an order is one however many lines it has
 * @param bad how many of them are bad
 * @param unchanged how many said what was stored already, and changed nothing
 * @param errors of the first bad ones, at most {@link #MOST_ERRORS}
 */
public record ImportReport(boolean applied, long rows, long bad, long unchanged, List<RowError> errors) {
    /** Who has made more mistakes than that has made one again and again. */
    public static final int MOST_ERRORS = 1_000;

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** Whether anything is other than it was. */
    boolean changes() {
        return good() > unchanged;
    }

    public long good() {
        return rows - bad;
    }
}
