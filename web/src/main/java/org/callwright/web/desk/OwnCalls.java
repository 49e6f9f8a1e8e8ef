package org.callwright.web.desk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.customer.Customers;
import org.callwright.core.layout.PopField;
import org.callwright.core.layout.ScreenPopLayouts;
import org.callwright.core.live.AgentNow;
import org.callwright.core.live.CallNow;
import org.callwright.core.live.LiveView;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.floor.FloorViews;
import org.callwright.web.privacy.ShownCaller;
import org.callwright.web.privacy.ShownHint;
import org.callwright.web.ticket.TicketOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agent's call as REST and the live channel show it. */
@Singleton
public final class OwnCalls {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCalls.class);

    private final LiveView live;
    private final FloorViews floor;
    private final CallHistory history;
    private final Customers customers;
    private final ScreenPopLayouts layouts;
    private final TicketOutcomes outcomes;
    private final OrderFeatures features;

    OwnCalls(
            LiveView live,
            FloorViews floor,
            CallHistory history,
            Customers customers,
            ScreenPopLayouts layouts,
            TicketOutcomes outcomes,
            OrderFeatures features) {
        this.features = features;
        this.layouts = layouts;
        this.outcomes = outcomes;
        this.live = live;
        this.floor = floor;
        this.history = history;
        this.customers = customers;
    }

    /** From memory alone, so it is there at once and whatever else is down. */
    public OwnCall of(CallNow now, boolean unmasked) {
        return new OwnCall(
                now.call().value(),
                now.direction().name(),
                now.state().name(),
                now.offer() == null ? null : now.offer().value(),
                now.queue().value(),
                floor.name(now.queue()),
                now.caller() == null ? null : ShownCaller.of(now.caller(), unmasked),
                now.dialed(),
                ShownHint.of(now.hint(), unmasked),
                now.match() == null
                        ? null
                        : new OwnCall.Match(
                                now.match().outcome().name(),
                                now.match().rule(),
                                now.match().customers()),
                null,
                null,
                false,
                now.ticket().value(),
                now.arrived(),
                now.since(),
                null);
    }

    /** With the customers read from the database; blocks. In wrap-up it is the call that has just ended. */
    Optional<OwnCall> withCustomers(AgentId agent, boolean unmasked, Collection<String> roles) {
        return live.callOf(agent)
                .map(now -> of(now, unmasked))
                .or(() -> live.agent(agent)
                        .map(AgentNow::call)
                        .flatMap(history::byId)
                        .map(detail -> withOutcome(agent, detail.call(), ended(detail, unmasked))))
                .map(call -> lookUp(call, unmasked, roles));
    }

    private OwnCall ended(CallDetail detail, boolean unmasked) {
        CallRecord call = detail.call();
        return new OwnCall(
                call.id().value(),
                call.direction().name(),
                CallState.Kind.ENDED.name(),
                null,
                call.queue().value(),
                floor.name(call.queue()),
                ShownCaller.of(call.caller(), unmasked),
                call.dialed(),
                ShownHint.of(detail.hint(), unmasked),
                call.match() == null
                        ? null
                        : new OwnCall.Match(
                                call.match().outcome().name(),
                                call.match().rule(),
                                call.match().customers()),
                null,
                null,
                false,
                call.ticket().value(),
                call.arrived(),
                call.ended(),
                null);
    }

    /**
     * What has become of it is said by who had the caller last, once the call is over. That it cannot be read keeps nobody
     * from anything.
     */
    private OwnCall withOutcome(AgentId agent, CallRecord record, OwnCall call) {
        if (record.ended() == null || !agent.equals(record.agent())) {
            return call;
        }
        try {
            return outcomes.of(call.ticket()).map(call::with).orElse(call);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("call", call.call())
                    .addKeyValue("cause", e.toString())
                    .log("the ticket's disposition cannot be read");
            return call;
        }
    }

    private OwnCall lookUp(OwnCall call, boolean unmasked, Collection<String> roles) {
        if (call.match() == null || call.match().candidates().isEmpty()) {
            return call.with(List.of(), List.of());
        }
        try {
            List<PopField> shown = layouts.fields(call.queue(), roles).stream()
                    .filter(field -> field.isThere(features.members(), features.points()))
                    .toList();
            return call.with(
                    shown.stream().map(PopField::code).toList(),
                    customers.byIds(call.match().candidates()).stream()
                            .map(customer -> PossibleCustomer.of(customer, shown, unmasked))
                            .toList());
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("call", call.call())
                    .addKeyValue("cause", e.toString())
                    .log("customers cannot be read");
            return call.withoutCustomers();
        }
    }
}
