package org.callwright.core.workorder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter by what it has, rather than by all that it could have. */
public final class Wanted {
    private final Map<String, Object> by = new HashMap<>();

    private Wanted() {}

    /** @param field of {@link WorkOrderFilter} */
    public static Wanted by(String field, Object value) {
        return new Wanted().and(field, value);
    }

    public Wanted and(String field, Object value) {
        by.put(field, value);
        return this;
    }

    private <T> @Nullable T of(String field, Class<T> type) {
        return type.cast(by.remove(field));
    }

    public WorkOrderFilter filter() {
        WorkOrderFilter filter = new WorkOrderFilter(
                of("from", Instant.class),
                of("to", Instant.class),
                of("state", WorkOrderState.class),
                of("type", String.class),
                of("number", String.class),
                of("ticket", String.class),
                of("store", String.class),
                of("customer", Long.class),
                of("assignee", String.class),
                of("team", String.class),
                of("department", String.class),
                of("priority", Integer.class),
                of("order", String.class),
                of("sku", String.class),
                of("dueBefore", Instant.class),
                of("text", String.class));
        if (!by.isEmpty()) {
            throw new IllegalArgumentException("no such field: " + by.keySet());
        }
        return filter;
    }
}
