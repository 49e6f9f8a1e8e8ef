package org.callwright.core.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request. Without a command, from a state to the same one, what was written down was set right.
 *
 * @param command null for the request itself, and for what was set right
 * @param from null for the request itself
 * @param account who did it
 * @param note what that person had to say about it
 */
public record ReturnEvent(
        Instant at,
        @Nullable ReturnCommand command,
        @Nullable ReturnState from,
        ReturnState to,
        String account,
        String note) {}
