package org.callwright.web.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.customer.Confidence;
import org.callwright.web.block.Block;
import org.callwright.web.order.OrderView;
import org.callwright.web.privacy.ShownCaller;
import org.callwright.web.privacy.ShownHint;
import org.callwright.web.ticket.CustomerElsewhere;
import org.callwright.web.ticket.TicketOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The call that an agent is offered, has, or is in wrap-up of.
 *
 * @param state OFFERED, RINGING, DIALLING, TALKING, ON_HOLD or ENDED
 * @param direction IN, or OUT when the agent calls back: then {@code caller} is the customer who is called, and
 *     {@code dialed} the number that he is shown
 * @param offer names the offer when it is rejected
 * @param caller absent while it is not known to this node
 * @param hint what the caller gave along; absent when it is nothing
 * @param match absent while the caller is being looked up
 * @param layout which fields of the customers are shown, in their order; there with the customers
 * @param customers who it may be, best first; the live channel leaves them out, GET has them
 * @param systems what connected systems say of the caller: asked by his number while no customer of ours has it, by what they
 *     call him once he is one customer; the live channel leaves them out, GET has them
 * @param enteredOrders the orders that connected systems have under what he {@linkplain ShownHint#entered() entered}, if our own
 *     store has none; whose they are nobody has checked; GET has them, for who may read orders
 * @param outcome of the ticket in wrap-up: the disposition that is proposed, or the confirmed one; the live channel leaves
 *     it out, GET has it, unless it cannot be read now
 * @param customersUnavailable the customers cannot be read now; everything else works
 */
@Serdeable
@Schema(name = "OwnCall")
public record OwnCall(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String call,
        @Schema(example = "IN") String direction,
        @Schema(example = "RINGING") String state,
        @Nullable Long offer,
        @Schema(example = "support") String queue,
        @Schema(example = "Support") String queueName,
        @Nullable ShownCaller caller,
        @Schema(example = "4001") @Nullable String dialed,
        @Nullable ShownHint hint,
        @Nullable Match match,

        @Schema(example = "[\"name\",\"tier\",\"note\"]") @Nullable
        List<String> layout,

        @Nullable List<PossibleCustomer> customers,
        boolean customersUnavailable,
        @Nullable List<Block<List<CustomerElsewhere>>> systems,
        @Nullable List<Block<List<OrderView>>> enteredOrders,
        @Schema(example = "SV260314-00042-0") String ticket,
        Instant arrived,
        @Nullable Instant since,
        @Nullable TicketOutcome outcome) {
    /**
     * How the caller was recognised.
     *
     * @param outcome NONE, ONE or MANY
     * @param confidence EXACT, LIKELY, SHARED, ELSEWHERE or NAMED; absent when nothing points to anybody, or the customer cannot
     *     be read; the live channel leaves it out, GET has it
     */
    @Serdeable
    @Schema(name = "CallerMatch")
    public record Match(
            @Schema(example = "ONE") String outcome,
            @Schema(example = "phone") String rule,
            @Schema(example = "EXACT") @Nullable String confidence,
            List<Long> candidates) {
        static @Nullable Match of(@Nullable CallerMatch match) {
            return match == null ? null : new Match(match.outcome().name(), match.rule(), null, match.customers());
        }

        Match with(@Nullable Confidence sure) {
            return new Match(outcome, rule, sure == null ? null : sure.name(), candidates);
        }
    }

    /** @param shown the fields, in their order */
    OwnCall with(List<String> shown, List<PossibleCustomer> found) {
        return with(match, shown, found, false, systems, enteredOrders, outcome);
    }

    OwnCall withoutCustomers() {
        return with(match, null, null, true, systems, enteredOrders, outcome);
    }

    /** With what came from elsewhere, and how sure we are after all of it. */
    OwnCall with(
            @Nullable Confidence sure,
            @Nullable List<Block<List<CustomerElsewhere>>> said,
            @Nullable List<Block<List<OrderView>>> orders) {
        return with(
                match == null ? null : match.with(sure),
                layout,
                customers,
                customersUnavailable,
                said,
                orders,
                outcome);
    }

    OwnCall with(TicketOutcome known) {
        return with(match, layout, customers, customersUnavailable, systems, enteredOrders, known);
    }

    private OwnCall with(
            @Nullable Match matched,
            @Nullable List<String> shown,
            @Nullable List<PossibleCustomer> found,
            boolean unavailable,
            @Nullable List<Block<List<CustomerElsewhere>>> said,
            @Nullable List<Block<List<OrderView>>> orders,
            @Nullable TicketOutcome known) {
        return new OwnCall(
                call,
                direction,
                state,
                offer,
                queue,
                queueName,
                caller,
                dialed,
                hint,
                matched,
                shown,
                found,
                unavailable,
                said,
                orders,
                ticket,
                arrived,
                since,
                known);
    }
}
