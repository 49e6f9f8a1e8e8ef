package org.callwright.core.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one address is to be told.
 *
 * @param id the receiver sees it, and knows by it what comes twice
 * @param body JSON
 * @param attempts how often it has been tried
 * @param next when it is tried next; null: not by itself
 * @param error why the last attempt failed
 */
public record Delivery(
        long id,
        String webhook,
        String event,
        String body,
        State state,
        int attempts,
        Instant created,
        @Nullable Instant next,
        String error) {
    /** What has been told is not kept. */
    public enum State {
        PENDING,
        DEAD
    }
}
