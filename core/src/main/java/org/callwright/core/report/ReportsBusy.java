package org.callwright.core.report;

/** As many reports are being added up as this node does at a time, and none ended in time for another. */
public final class ReportsBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportsBusy() {
        super("too many reports are being added up just now; ask again in some seconds, or for a shorter period");
    }
}
