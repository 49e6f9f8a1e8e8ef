package org.callwright.telephony.report;

/** Is told when Asterisk has closed a recording. Never blocks. */
@FunctionalInterface
public interface FinishedRecordings {
    /** Both as the channel carried them; checked by the receiver. */
    void finished(String call, String offer);
}
