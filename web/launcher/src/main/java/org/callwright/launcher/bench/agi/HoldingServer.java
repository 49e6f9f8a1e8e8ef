package org.callwright.launcher.bench.agi;

/** A FastAGI server whose script reads a variable and then waits for a digit, without end. */
interface HoldingServer extends AutoCloseable {
    /** The expression that the script asks for first: a session is set up after one exchange. */
    String EXPRESSION = "${CW_CALL}";

    String SCRIPT = "hold";

    int port();

    /** Sessions that wait for their digit. */
    int held();

    @Override
    void close();
}
