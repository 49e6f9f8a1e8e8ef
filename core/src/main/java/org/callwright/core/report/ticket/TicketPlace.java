package org.callwright.core.report.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Where a ticket belongs.
 *
 * @param key of what it is told apart by; null when only the agent tells
 * @param agent who answered last, where there is no key
 */
public record TicketPlace(@Nullable String key, @Nullable String agent) {
    public static final TicketPlace ANYWHERE = new TicketPlace("", null);
}
