package org.callwright.core.account;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;

/** What sessions are called: ULIDs, which say themselves when the session began. */
public final class SessionIds {
    private SessionIds() {}

    /** A session that begins now; its random part is random each time, so nobody can guess the next one. */
    public static String next() {
        return UlidCreator.getUlid().toString();
    }

    /** Long ago for a name that is none of ours. */
    public static Instant begun(String session) {
        return Ulid.isValid(session) ? Ulid.getInstant(session) : Instant.EPOCH;
    }
}
