package org.callwright.core.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request.
 *
 * @param command null for the request itself
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
