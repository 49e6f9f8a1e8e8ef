package org.callwright.core.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Tokens with which a session goes on after its access token has ended. Each is good once and is traded for the next; one
 * that comes a second time ends its session, for then two have it. Only for some seconds, and only while nobody has used
 * what it was traded for, is it good again: then the answer has probably been lost, and what was in it is taken back. Blocks; fails with a runtime exception while the
 * database is away.
 */
public interface RefreshTokens {
    /**
     * How long they are good.
     *
     * @param idle since the last trade
     * @param longest since the sign-in, however often they are traded
     * @param grace how long a traded one is good once more, as its answer may have been lost
     */
    record Life(Duration idle, Duration longest, Duration grace) {}

    /**
     * A new token.
     *
     * @param text its only copy
     * @param until when it ends by itself
     */
    record Issued(String text, Instant until) {
        /** Without the text. */
        @Override
        public String toString() {
            return "refresh token until " + until;
        }
    }

    /** What became of a token that somebody presented. */
    sealed interface Trade {
        /** It is used up; this is the next one. */
        record Next(String account, String session, Issued token) implements Trade {}

        /** It was used up before: all tokens of its session are taken back, and the session is to be ended. */
        record Stolen(String account, String session) implements Trade {}

        /** It has ended, was taken back, or was never one of ours. */
        record Unknown() implements Trade {}
    }

    /** The first token of a session. */
    Issued begin(String account, String session);

    Trade trade(String token);

    /** Takes the session's tokens back. */
    void end(String session);

    /** Takes the tokens of all the account's sessions back. */
    void endAllOf(String account);

    /** Forgets those that have ended. */
    void forgetOld();
}
