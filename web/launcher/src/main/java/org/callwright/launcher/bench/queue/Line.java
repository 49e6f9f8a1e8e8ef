package org.callwright.launcher.bench.queue;

import org.callwright.embedded.asterisk.PhoneAccount;

/** A waiting line that can be measured: callers dial it, agents serve it. */
interface Line {
    /** For people. */
    String name();

    /** What callers dial. */
    String dialed();

    /** Does what takes time before agents can join. */
    void prepare(PhoneAccount phone);

    /** From now on calls reach this phone. */
    void join(PhoneAccount phone);

    /** No further call reaches it. */
    void leave(PhoneAccount phone);
}
