package org.callwright.telephony.report;

import java.util.Set;
import org.callwright.core.recording.RecordingId;

/** Is told which recordings Asterisk has closed. Never blocks. */
public interface FinishedRecordings {
    /** Both as the channel carried them; checked by the receiver. */
    void finished(String call, String offer);

    /** All but those of {@code recording} are closed; some may have been announced to a node that is no more. */
    void sweep(Set<RecordingId> recording);

    /** For a PBX whose recordings another node collects. */
    FinishedRecordings ELSEWHERE = new FinishedRecordings() {
        @Override
        public void finished(String call, String offer) {}

        @Override
        public void sweep(Set<RecordingId> recording) {}
    };
}
