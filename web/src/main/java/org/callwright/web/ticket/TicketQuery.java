package org.callwright.web.ticket;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentId;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.web.listing.Instants;
import org.callwright.web.listing.NumberEnds;
import org.callwright.web.privacy.NumberLookups;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted.
 *
 * @param from opened then or later
 * @param to opened before that
 * @param team that has it; one that no team has is found by each team of who answered last
 * @param department that has it; one that no department has is found by that of who answered last
 * @param number the end of a number or a whole one, in any spelling
 * @param phone the customer's or a caller's in full, in any spelling
 * @param order the number of an order or sub-order
 * @param line of that order, by itself: whoever is linked to the whole order is not meant
 * @param sku of a product that it is linked to, or of a line or an order that it is linked to
 * @param name how the customer's name begins; for who may not see numbers, without those that stand in it
 * @param dueBefore has to be dealt with before that
 * @param text words or Chinese characters that people wrote on it, all of them; newest first
 */
@Introspected
record TicketQuery(
        @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable
        String from,

        @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable
        String to,

        @Parameter(schema = @Schema(implementation = TicketState.class)) @QueryValue @Nullable
        String state,

        @Parameter(schema = @Schema(implementation = TicketChannel.class)) @QueryValue @Nullable
        String channel,

        @Parameter(example = "support") @QueryValue @Nullable
        String queue,

        @Parameter(example = "anna") @QueryValue @Nullable String agent,
        @Parameter(example = "1007") @QueryValue @Nullable Long customer,
        @Parameter(example = "lisa") @QueryValue @Nullable String assignee,

        @Parameter(example = "repairs") @QueryValue @Nullable
        String team,

        @Parameter(example = "workshop") @QueryValue @Nullable
        String department,

        @Parameter(example = "nanjing-road") @QueryValue @Nullable
        String store,

        @Parameter(example = "kettles") @QueryValue @Nullable
        String category,

        @QueryValue @Nullable @Min(1) @Max(5) Integer priority,

        @Parameter(example = "00042-0") @QueryValue @Nullable
        String number,

        @Parameter(example = "138 0000 0001") @QueryValue @Nullable
        String phone,

        @Parameter(example = "M-20071") @QueryValue @Nullable
        String member,

        @Parameter(example = "10100") @QueryValue @Nullable String order,

        @Parameter(example = "2") @QueryValue @Nullable @Min(1)
        Integer line,

        @Parameter(example = "S10_1678") @QueryValue @Nullable
        String sku,

        @Parameter(example = "Li") @QueryValue @Nullable String name,

        @Parameter(example = "2026-03-14T09:00:00Z") @QueryValue @Nullable
        String dueBefore,

        @Parameter(example = "kettle 漏水") @QueryValue @Nullable
        String text) {
    TicketFilter filter(Actor who, NumberLookups numbers, NumberSchemes schemes, OrderFeatures features) {
        if (member != null && !features.members()) {
            throw ProblemException.invalid("member", "this is switched off here");
        }
        return new TicketFilter(
                Instants.parse("from", from),
                Instants.parse("to", to),
                state == null ? null : ProblemException.enumerated("state", state, TicketState.class),
                channel == null ? null : ProblemException.enumerated("channel", channel, TicketChannel.class),
                queue == null ? null : queueId(queue),
                agent == null ? null : agentId(agent),
                customer,
                assignee,
                team,
                department,
                store,
                category,
                priority,
                NumberEnds.parse("number", number, schemes),
                phone == null ? null : numbers.sought(who, "tickets", "phone", phone),
                member == null ? null : numbers.member(who, "tickets", "member", member),
                order,
                line,
                sku,
                name,
                Instants.parse("dueBefore", dueBefore),
                text,
                !who.may(Permission.PHONE_UNMASKED));
    }

    static QueueId queueId(String text) {
        try {
            return new QueueId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("queue", String.valueOf(e.getMessage()));
        }
    }

    private static AgentId agentId(String text) {
        try {
            return new AgentId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("agent", String.valueOf(e.getMessage()));
        }
    }
}
