package org.callwright.web.ticket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.ticket.OrderName;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketRecord;
import org.callwright.web.order.OrderView;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a ticket names.
 *
 * @param refs the one that the customer came in about first
 * @param origin its number; of one that goes on in the ticket, when that itself has none
 */
record LinkedOrders(List<OrderRef> refs, @Nullable String origin) {
    /** More cannot be looked up while somebody waits; the ticket's links name all. */
    private static final int MOST = 20;

    /**
     * A line of an order or sub-order.
     *
     * @param order by which it is shown, and the {@code place} that the line is shown at there
     */
    record Line(OrderNumber order, int place, OrderLine line) {}

    static LinkedOrders of(TicketRecord record) {
        String origin = record.together().originOrder().orElse(null);
        Set<OrderRef> refs = new LinkedHashSet<>();
        List<OrderRef> linked = record.links().stream()
                .flatMap(link -> link instanceof TicketLink.ToOrder to ? Stream.of(to.order()) : Stream.empty())
                .toList();
        linked.stream().filter(ref -> isSame(ref, origin)).forEach(refs::add);
        if (origin != null && refs.isEmpty()) {
            refs.add(new OrderRef(origin, "", 0));
        }
        refs.addAll(linked);
        return new LinkedOrders(refs.stream().limit(MOST).toList(), origin);
    }

    boolean isOrigin(OrderRef ref) {
        return isSame(ref, origin);
    }

    private static boolean isSame(OrderRef ref, @Nullable String origin) {
        return origin != null && ref.name().mayBe(OrderName.of(origin));
    }

    /**
     * The lines of a found order that the link is about: of the sub-order or the line that it names, or all. Where nobody knows of
     * sub-orders, the lines are the whole order's and counted through, as {@link OrderView} has them.
     */
    static Stream<Line> lines(OrderRef ref, Order order, OrderFeatures features) {
        boolean folded = !features.subOrders() && !order.subs().isEmpty();
        List<Line> found = new ArrayList<>();
        int place = 0;
        for (Order part : Stream.concat(Stream.of(order), order.subs().stream()).toList()) {
            boolean named = ref.subOrder().isEmpty() || part.number().number().equals(ref.subOrder());
            for (OrderLine line : part.lines()) {
                place++;
                int said = folded && ref.subOrder().isEmpty() ? place : line.line();
                if (named && (ref.line() == 0 || ref.line() == said)) {
                    found.add(
                            folded
                                    ? new Line(order.number(), place, line)
                                    : new Line(part.number(), line.line(), line));
                }
            }
        }
        return found.stream();
    }
}
