package org.callwright.web.desk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.customer.Confidence;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.layout.PopField;
import org.callwright.core.layout.ScreenPopLayouts;
import org.callwright.core.live.AgentNow;
import org.callwright.core.live.CallNow;
import org.callwright.core.live.LiveView;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.block.Block;
import org.callwright.web.floor.FloorViews;
import org.callwright.web.privacy.ShownCaller;
import org.callwright.web.privacy.ShownHint;
import org.callwright.web.ticket.CustomerElsewhere;
import org.callwright.web.ticket.TicketOutcomes;
import org.jspecify.annotations.Nullable;
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
    private final CallElsewhere elsewhere;
    private final OrderFeatures features;

    OwnCalls(
            LiveView live,
            FloorViews floor,
            CallHistory history,
            Customers customers,
            ScreenPopLayouts layouts,
            TicketOutcomes outcomes,
            CallElsewhere elsewhere,
            OrderFeatures features) {
        this.elsewhere = elsewhere;
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
                OwnCall.Match.of(match(now)),
                null,
                null,
                false,
                null,
                null,
                now.ticket().value(),
                now.arrived(),
                now.since(),
                null);
    }

    private static @Nullable CallerMatch match(CallNow now) {
        Fact.CallerMatched fact = now.match();
        return fact == null ? null : new CallerMatch(fact.outcome(), fact.rule(), fact.customers());
    }

    /**
     * With the customers read from the database, and what connected systems say; blocks. In wrap-up it is the call that has just
     * ended.
     */
    Optional<OwnCall> withCustomers(AgentId agent, Actor who, Collection<String> roles) {
        boolean unmasked = who.may(Permission.PHONE_UNMASKED);
        return live.callOf(agent)
                .map(now -> lookUp(of(now, unmasked), new Known(now.caller(), match(now), now.hint()), who, roles))
                .or(() -> live.agent(agent)
                        .map(AgentNow::call)
                        .flatMap(history::byId)
                        .map(detail -> lookUp(
                                withOutcome(agent, detail.call(), ended(detail, unmasked)),
                                new Known(detail.call().caller(), detail.call().match(), detail.hint()),
                                who,
                                roles)));
    }

    /** What is known of a call before anybody is asked; numbers in full. */
    private record Known(@Nullable Caller caller, @Nullable CallerMatch match, Hint hint) {}

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
                OwnCall.Match.of(call.match()),
                null,
                null,
                false,
                null,
                null,
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

    private OwnCall lookUp(OwnCall call, Known known, Actor who, Collection<String> roles) {
        CallerMatch match = known.match();
        if (match == null) {
            return call.with(List.of(), List.of());
        }
        boolean unmasked = who.may(Permission.PHONE_UNMASKED);
        // They answer while the database does.
        var systems = elsewhere.callers(known.caller(), match, unmasked);
        var orders = who.may(Permission.ORDER_READ) ? elsewhere.orders(known.hint()) : null;
        Looked looked = customers(call, match, unmasked, roles);
        List<Block<List<CustomerElsewhere>>> said = parts(systems.join(), cards -> looked.shown(cards));
        return looked.call()
                .with(
                        confidence(match, looked.found(), said, known.hint()),
                        said,
                        orders == null ? null : parts(orders.join(), found -> found));
    }

    /** @param fields that are shown; null when that cannot be read */
    private record Looked(
            OwnCall call, List<Customer> found, @Nullable List<PopField> fields) {
        List<CustomerElsewhere> shown(List<CustomerElsewhere> cards) {
            List<PopField> all = fields == null ? List.of() : fields;
            return cards.stream().map(card -> card.only(all)).toList();
        }
    }

    private Looked customers(OwnCall call, CallerMatch match, boolean unmasked, Collection<String> roles) {
        try {
            List<PopField> shown = layouts.fields(call.queue(), roles).stream()
                    .filter(field -> field.isThere(features.members(), features.points()))
                    .toList();
            List<Customer> found = match.customers().isEmpty() ? List.of() : customers.byIds(match.customers());
            return new Looked(
                    call.with(
                            shown.stream().map(PopField::code).toList(),
                            found.stream()
                                    .map(customer -> PossibleCustomer.of(customer, shown, unmasked))
                                    .toList()),
                    found,
                    shown);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("call", call.call())
                    .addKeyValue("cause", e.toString())
                    .log("customers cannot be read");
            return new Looked(call.withoutCustomers(), List.of(), null);
        }
    }

    /** Null when nobody was asked; what could not even be asked is one part that says so. */
    private static <T> @Nullable List<Block<T>> parts(Block<List<Block<T>>> gathered, UnaryOperator<T> shown) {
        List<Block<T>> content = gathered.content();
        if (content != null) {
            return content.stream().map(part -> part.map(shown)).toList();
        }
        return gathered.condition() == Block.Condition.FRESH ? null : List.of(gathered.map(none -> null));
    }

    private static @Nullable Confidence confidence(
            CallerMatch match,
            List<Customer> found,
            @Nullable List<Block<List<CustomerElsewhere>>> systems,
            Hint hint) {
        return switch (match.outcome()) {
            case ONE ->
                found.isEmpty() ? null : Confidence.ofOne(found.getFirst().verification());
            case MANY -> Confidence.SHARED;
            case NONE -> {
                if (systems != null && systems.stream().anyMatch(OwnCalls::knowsSomebody)) {
                    yield Confidence.ELSEWHERE;
                }
                yield hint.order() == null ? null : Confidence.NAMED;
            }
        };
    }

    private static boolean knowsSomebody(Block<List<CustomerElsewhere>> system) {
        List<CustomerElsewhere> content = system.content();
        return content != null && !content.isEmpty();
    }
}
