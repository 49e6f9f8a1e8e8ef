package org.callwright.core.account;

import java.time.Instant;

/**
 * The sessions that somebody ended before their tokens would have. A session is what one sign-in begins; all tokens that
 * descend from it carry its id, so ending it ends them all. Known on the node that was told at once, on the others of the
 * site within seconds; a node that cannot reach the others goes by what it knows. Thread-safe; never blocks.
 */
public interface EndedSessions {
    /** @param until when the last of its tokens would end by itself: then it need not be remembered */
    void end(String session, Instant until);

    boolean ended(String session);
}
