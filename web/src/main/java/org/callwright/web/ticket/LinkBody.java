package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one of order, sku and ticket.
 *
 * @param line of the order or sub-order, from 1; absent: all of it
 * @param relation of a ticket: RELATED, FOLLOWS or SPLIT_FROM
 */
@Serdeable
@Schema(name = "Link", example = "{\"order\":\"10100\",\"line\":2}")
public record LinkBody(
        @Schema(example = "10100") @Nullable String order,
        @Schema(example = "10100-1") @Nullable String subOrder,
        @Schema(example = "2") @Nullable Integer line,
        @Schema(example = "S10_1678") @Nullable String sku,
        @Schema(example = "SV260314-00041-7") @Nullable String ticket,
        @Schema(example = "RELATED") @Nullable String relation) {
    public static LinkBody of(TicketLink link) {
        return switch (link) {
            case TicketLink.ToOrder to -> of(to.order());
            case TicketLink.ToProduct to -> new LinkBody(null, null, null, to.sku(), null, null);
            case TicketLink.ToTicket to ->
                new LinkBody(
                        null, null, null, null, to.other().value(), to.kind().name());
        };
    }

    static LinkBody of(OrderRef ref) {
        return new LinkBody(
                ref.order(),
                ref.subOrder().isEmpty() ? null : ref.subOrder(),
                ref.line() == 0 ? null : ref.line(),
                null,
                null,
                null);
    }

    public TicketLink link() {
        return link(text -> number("ticket", text));
    }

    /** @param tickets finds the number of another ticket by what was typed */
    TicketLink link(Function<String, TicketNumber> tickets) {
        if (order != null && sku == null && ticket == null) {
            return new TicketLink.ToOrder(
                    new OrderRef(order, subOrder == null ? "" : subOrder, line == null ? 0 : line));
        }
        if (sku != null && order == null && ticket == null) {
            return new TicketLink.ToProduct(sku);
        }
        if (ticket != null && order == null && sku == null) {
            return new TicketLink.ToTicket(
                    tickets.apply(ticket),
                    relation == null
                            ? TicketLink.Kind.RELATED
                            : ProblemException.enumerated("relation", relation, TicketLink.Kind.class));
        }
        throw ProblemException.invalid("order", "a link names one of these", List.of("order", "sku", "ticket"));
    }

    private static TicketNumber number(String field, String text) {
        try {
            return new TicketNumber(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
