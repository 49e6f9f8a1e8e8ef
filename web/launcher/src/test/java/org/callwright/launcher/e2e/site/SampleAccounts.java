package org.callwright.launcher.e2e.site;

/** People of the sample data who can sign in. */
final class SampleAccounts {
    static final String AGENT = "anna";
    static final String SUPERVISOR = "sofia";
    static final String PASSWORD = "callwright";

    private SampleAccounts() {}
}
