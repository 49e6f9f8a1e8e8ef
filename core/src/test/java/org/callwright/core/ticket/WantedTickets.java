package org.callwright.core.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** A filter by what it has, rather than by all that it could have. */
public final class WantedTickets {
    private final Map<String, Object> by = new HashMap<>();

    /** @param field of {@link TicketFilter}; null: whatever it is */
    public static WantedTickets by(String field, @Nullable Object value) {
        return new WantedTickets().and(field, value);
    }

    public WantedTickets and(String field, @Nullable Object value) {
        if (value != null) {
            by.put(field, value);
        }
        return this;
    }

    private <T> @Nullable T of(String field, Class<T> type) {
        return type.cast(by.remove(field));
    }

    public TicketFilter filter() {
        TicketFilter filter = new TicketFilter(
                of("from", Instant.class),
                of("to", Instant.class),
                of("state", TicketState.class),
                of("channel", TicketChannel.class),
                of("queue", QueueId.class),
                of("agent", AgentId.class),
                of("customer", Long.class),
                of("assignee", String.class),
                of("team", String.class),
                of("department", String.class),
                of("store", String.class),
                of("category", String.class),
                of("priority", Integer.class),
                of("number", String.class),
                of("phone", String.class),
                of("member", String.class),
                of("order", String.class),
                of("line", Integer.class),
                of("sku", String.class),
                of("name", String.class),
                of("dueBefore", Instant.class),
                of("text", String.class),
                Boolean.TRUE.equals(of("numberless", Boolean.class)));
        if (!by.isEmpty()) {
            throw new IllegalArgumentException("no such field: " + by.keySet());
        }
        return filter;
    }
}
