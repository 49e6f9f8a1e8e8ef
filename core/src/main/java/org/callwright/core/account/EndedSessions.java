package org.callwright.core.account;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * The sessions that were ended before their tokens would have. A session is what one sign-in begins; all tokens that
 * descend from it carry its id (see {@link SessionIds}), so ending it ends them all. Known on the node that was told at
 * once, on the others of the site within seconds; a node that cannot reach the others goes by what it knows. Thread-safe;
 * never blocks.
 */
public interface EndedSessions {
    /** @param until when the last of its tokens would end by itself: then it need not be remembered */
    void end(String session, Instant until);

    /**
     * Ends the account's sessions that have begun by now; who signs in again begins another one.
     *
     * @return completes when the other nodes can learn of it; fails when they cannot yet: it is told as soon as they can
     *     be reached, as long as this process runs
     */
    CompletionStage<Void> endAllOf(String account, Instant until);

    /** @param account whose session it is */
    boolean ended(String account, String session);
}
