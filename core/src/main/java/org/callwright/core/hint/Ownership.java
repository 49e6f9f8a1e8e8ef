package org.callwright.core.hint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.callwright.core.hint.HintRecords.FoundOrder;
import org.callwright.core.hint.HintRecords.FoundTicket;
import org.callwright.core.ticket.TicketState;

/**
 * What a caller gets at by naming it. A number of a ticket or an order proves nothing: it is printed, forwarded, guessed.
 * Pure.
 *
 * @param recognised who he may be by the number that he calls from; empty: nobody whom we know
 */
record Ownership(Set<Long> recognised) {
    private static final Set<TicketState> GOING_ON = Set.of(
            TicketState.OPEN,
            TicketState.IN_PROGRESS,
            TicketState.WAITING_CUSTOMER,
            TicketState.WAITING_DEPARTMENT,
            TicketState.REOPENED);

    Ownership {
        recognised = Set.copyOf(recognised);
    }

    /**
     * A ticket is joined by its customer, and where it has none by who has called about it from the same number. A ticket
     * shows all that was said in it: its number alone opens it to nobody.
     *
     * @param calledBefore from his number about this ticket
     */
    boolean joins(FoundTicket ticket, BooleanSupplier calledBefore) {
        if (!GOING_ON.contains(ticket.state())) {
            return false;
        }
        return ticket.customer() == null ? calledBefore.getAsBoolean() : recognised.contains(ticket.customer());
    }

    /**
     * The order that he may be calling about: his own first, then one that is nobody's. A stranger's is none, unless we do
     * not know who calls: a customer calls from a telephone that is not his, and whoever answers asks him who he is.
     */
    Optional<FoundOrder> mayMean(List<FoundOrder> orders) {
        return first(orders, order -> order.customer() != null && recognised.contains(order.customer()))
                .or(() -> first(orders, order -> order.customer() == null))
                .or(() -> recognised.isEmpty() ? orders.stream().findFirst() : Optional.empty());
    }

    private static Optional<FoundOrder> first(List<FoundOrder> orders, Predicate<FoundOrder> which) {
        return orders.stream().filter(which).findFirst();
    }
}
