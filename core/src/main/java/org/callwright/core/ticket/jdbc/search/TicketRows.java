package org.callwright.core.ticket.jdbc.search;

import java.time.Instant;
import java.util.function.Function;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.PagedUnion;
import org.callwright.core.page.Sorting;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/**
 * What a page of tickets is read into.
 *
 * @param type an entity of the table of tickets
 */
public record TicketRows<R>(
        Class<R> type,
        Function<R, TicketNumber> number,
        Function<R, Instant> opened,
        Function<R, Instant> changed,
        Function<R, @Nullable Instant> due) {
    PagedUnion.Order<R> order(Sorting sorting) {
        return switch (sorting.by()) {
            case "opened" -> order("opened_at", sorting, opened::apply);
            case "changed" -> order("changed_at", sorting, changed::apply);
            case "due" -> order("due_at", sorting, due);
            default -> throw Refused.value("sort", "this list is not ordered by that", Tickets.ORDERS);
        };
    }

    private PagedUnion.Order<R> order(String column, Sorting sorting, Function<R, @Nullable Instant> at) {
        return new PagedUnion.Order<>(
                column, sorting.descending(), at, row -> number.apply(row).value());
    }
}
