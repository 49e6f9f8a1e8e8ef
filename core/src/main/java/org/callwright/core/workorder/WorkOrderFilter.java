package org.callwright.core.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which work orders are wanted; null means any.
 *
 * @param from created then or later
 * @param to created before that
 * @param number the end of a number or a whole one, in any spelling; four letters and digits at least
 * @param ticket that it was made from, or that goes on in that: the end of a number or a whole one, likewise
 * @param store of its ticket
 * @param customer of its ticket, also under those that were merged with him
 * @param order the number of an order or sub-order that it is linked to, with its platform or without
 * @param sku that it is linked to, by itself or by a line that is of it
 * @param dueBefore to be done before that
 * @param text words, all of which people wrote on it; see {@link org.callwright.core.search.SearchTerms}. Such work orders
 *     come in the order of their making
 */
public record WorkOrderFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable WorkOrderState state,
        @Nullable String type,
        @Nullable String number,
        @Nullable String ticket,
        @Nullable String store,
        @Nullable Long customer,
        @Nullable String assignee,
        @Nullable String team,
        @Nullable String department,
        @Nullable Integer priority,
        @Nullable String order,
        @Nullable String sku,
        @Nullable Instant dueBefore,
        @Nullable String text) {
    public static final WorkOrderFilter ALL = new WorkOrderFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
