package org.callwright.launcher.e2e.site;

/** People of the sample data who can sign in. */
final class SampleAccounts {
    static final String AGENT = "a01";
    static final String SUPERVISOR = "supervisor";
    static final String PASSWORD = "callwright";

    private SampleAccounts() {}
}
