package org.callwright.core.ticket;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.change.Refused;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted; null means any.
 *
 * @param from opened then or later
 * @param to opened before that
 * @param agent who answered last
 * @param team that has it; of one that no team has, one of who answered last
 * @param department that has it; of one that no department has, that of who answered last
 * @param number the end of a number or a whole one, in any spelling; four letters and digits at least
 * @param phone in E.164: of a customer, or of a caller
 * @param member the customer's number in the members' programme
 * @param order the number of an order or sub-order that it is linked to or came in about
 * @param line of that order or sub-order, which it is linked to by itself
 * @param sku of a product that it is linked to, or of a line that it is
 * @param name how the customer's name begins
 * @param dueBefore has to be dealt with before that
 * @param text words, all of which people wrote on it; see {@link org.callwright.core.search.SearchTerms}. Such tickets come in
 *     the order of their opening
 * @param numberless whether names are found without the telephone numbers that stand in some
 */
public record TicketFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable TicketState state,
        @Nullable TicketChannel channel,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable Long customer,
        @Nullable String assignee,
        @Nullable String team,
        @Nullable String department,
        @Nullable String store,
        @Nullable String category,
        @Nullable Integer priority,
        @Nullable String number,
        @Nullable String phone,
        @Nullable String member,
        @Nullable String order,
        @Nullable Integer line,
        @Nullable String sku,
        @Nullable String name,
        @Nullable Instant dueBefore,
        @Nullable String text,
        boolean numberless) {
    public static final TicketFilter ALL = new TicketFilter(null, null, null, null, null, null);

    /** The fewest letters and digits that a number is looked for by. */
    public static final int SHORTEST_NUMBER = 4;

    public TicketFilter {
        if (line != null && order == null) {
            throw Refused.value("line", "a line is one of an order: say which");
        }
    }

    public static TicketFilter byText(String text) {
        return new TicketFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, text, false);
    }

    public TicketFilter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable TicketState state,
            @Nullable QueueId queue,
            @Nullable AgentId agent,
            @Nullable Long customer) {
        this(
                from, to, state, null, queue, agent, customer, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, false);
    }
}
