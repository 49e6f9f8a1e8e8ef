package org.callwright.telephony.fake;

import org.callwright.telephony.wire.AmiFrame;

/** What a fake PBX does about one action; it may answer by any number of frames, or not at all. */
@FunctionalInterface
public interface ActionAnswer {
    void answer(FakeManagerSession session, AmiFrame action);

    /** {@code Response: Success}. */
    static ActionAnswer success(String message) {
        return (session, action) -> session.respond(action, "Success", message);
    }

    /** {@code Response: Error}. */
    static ActionAnswer error(String message) {
        return (session, action) -> session.respond(action, "Error", message);
    }

    /** No answer. */
    static ActionAnswer silence() {
        return (_, _) -> {};
    }
}
