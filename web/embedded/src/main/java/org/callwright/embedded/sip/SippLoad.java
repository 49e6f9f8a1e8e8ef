package org.callwright.embedded.sip;

import java.time.Duration;

/** Many callers in one process. Thread-safe. */
public final class SippLoad extends SippRun {

    SippLoad(SippProcess process) {
        super(process);
    }

    /** @return how many calls have come this far by now */
    public long count(Moment moment) {
        return calls().stream().filter(call -> call.has(moment)).count();
    }

    /** Makes no more calls; those under way go on, and it ends with the last of them. */
    public void stopDialling() {
        process().signal("USR1");
    }

    /** @return whether all calls were made and have ended within this time */
    public boolean awaitEnd(Duration patience) {
        return process().awaitExit(patience).isPresent();
    }

    /** @return whether every call went as dialled: answered, and ended by BYE */
    public boolean allWentWell(Duration patience) {
        return process().awaitExit(patience).filter(code -> code == 0).isPresent();
    }
}
