package org.callwright.core.report;

import java.time.Duration;

/** A piece of a report took longer than any may, and was broken off in the database. */
public final class ReportTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportTooLong(Duration most) {
        super("this took the database longer than " + most.toSeconds()
                + " s and was broken off; ask for a shorter period, or of less");
    }
}
