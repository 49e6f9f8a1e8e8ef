package org.callwright.core.routing;

import java.time.Instant;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.jspecify.annotations.Nullable;

/**
 * Why a call went to this agent, or to nobody.
 *
 * @param kind the fact that says so: Offered, Enqueued, Relaxed or OfferFailed
 * @param lane null of an offer that failed
 * @param reason one of the constants here, or the {@link OfferFailure}
 * @param candidates agents ready for the lane; null of an offer that failed
 * @param eligible agents signed in who serve the lane; null where that was not asked
 * @param idleSince since when the chosen agent had been ready
 */
public record RoutingDecision(
        EventId event,
        CallId call,
        Instant at,
        String kind,
        @Nullable LaneId lane,
        String reason,
        @Nullable AgentId agent,
        @Nullable OfferToken offer,
        @Nullable Integer candidates,
        @Nullable Integer eligible,
        @Nullable Instant idleSince,
        @Nullable Long waitedMillis,
        @Nullable Integer waitingBehind) {
    /** The agent had been idle longest among several who were ready. */
    public static final String LONGEST_IDLE = "LONGEST_IDLE";
    /** The agent became free and took, of the calls that he serves, the one that had waited longest. */
    public static final String LONGEST_WAITING = "LONGEST_WAITING";
    /** The agent became free and took a call that its queue's priority put before one that had waited longer. */
    public static final String PRIORITY = "PRIORITY";
    /** The call was handed over to this colleague. */
    public static final String NAMED = "NAMED";
    /** Nobody else was ready. */
    public static final String ONLY_ONE_READY = "ONLY_ONE_READY";
    /** Agents serve the lane, none was ready. */
    public static final String NOBODY_READY = "NOBODY_READY";
    /** No agent who is signed in serves the lane. */
    public static final String NOBODY_SIGNED_IN = "NOBODY_SIGNED_IN";

    /** The decision that an event tells of; empty when it tells of none. */
    public static Optional<RoutingDecision> of(Event event) {
        return switch (event.fact()) {
            case Fact.Offered f -> Optional.of(chosen(event, f));
            case Fact.Enqueued f -> Optional.of(nobody(event, f.call(), f.lane(), f.eligible()));
            case Fact.Relaxed f -> Optional.of(nobody(event, f.call(), f.lane(), f.eligible()));
            case Fact.OfferFailed f -> Optional.of(failed(event, f));
            default -> Optional.empty();
        };
    }

    private static RoutingDecision chosen(Event event, Fact.Offered f) {
        return new RoutingDecision(
                event.id(),
                f.call(),
                event.at(),
                f.kind(),
                f.lane(),
                reason(f),
                f.agent(),
                f.offer(),
                f.candidates(),
                null,
                f.idleSince(),
                f.waitedMillis(),
                f.waitingBehind());
    }

    private static String reason(Fact.Offered f) {
        return switch (f.by()) {
            case NAMED -> NAMED;
            case AGENT_READY -> f.overtook() ? PRIORITY : LONGEST_WAITING;
            case ARRIVAL -> ofTheReady(f);
            case null -> ofTheReady(f);
        };
    }

    private static String ofTheReady(Fact.Offered f) {
        return f.candidates() > 1 ? LONGEST_IDLE : ONLY_ONE_READY;
    }

    private static RoutingDecision nobody(Event event, CallId call, LaneId lane, int eligible) {
        return new RoutingDecision(
                event.id(),
                call,
                event.at(),
                event.fact().kind(),
                lane,
                eligible > 0 ? NOBODY_READY : NOBODY_SIGNED_IN,
                null,
                null,
                0,
                eligible,
                null,
                null,
                null);
    }

    private static RoutingDecision failed(Event event, Fact.OfferFailed f) {
        return new RoutingDecision(
                event.id(),
                f.call(),
                event.at(),
                f.kind(),
                null,
                f.failure().name(),
                f.agent(),
                f.offer(),
                null,
                null,
                null,
                null,
                null);
    }
}
