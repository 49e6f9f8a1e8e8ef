package org.callwright.telephony.recording;

/** Is told which recordings Asterisk has closed. Never blocks. */
@FunctionalInterface
public interface FinishedRecordings {
    /** Both as the channel carried them; checked by the receiver. */
    void finished(String call, String offer);

    /** For a PBX whose spool folder this node does not see: one that does finds them by its sweep. */
    FinishedRecordings LEFT_TO_OTHERS = (call, offer) -> {};
}
