package org.callwright.telephony.report;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.ami.event.ChannelEvent;
import org.callwright.telephony.ami.event.CwAnswered;
import org.callwright.telephony.ami.event.CwCustomerAnswered;
import org.callwright.telephony.ami.event.CwCustomerDialEnded;
import org.callwright.telephony.ami.event.CwDialEnded;
import org.callwright.telephony.ami.event.CwLocalLine;
import org.callwright.telephony.ami.event.CwParked;
import org.callwright.telephony.ami.event.CwRecorded;
import org.callwright.telephony.ami.event.DialState;
import org.callwright.telephony.ami.event.Hangup;
import org.callwright.telephony.ami.event.Hold;
import org.callwright.telephony.ami.event.Unhold;
import org.callwright.telephony.mapping.ChannelVariable;
import org.callwright.telephony.mapping.DialOutcome;
import org.callwright.telephony.mapping.Dialplan;
import org.callwright.telephony.recording.FinishedRecordings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what one PBX reports to the router, in order for each call. Events are hints: each step checks itself against the
 * routing store, and a step that could not be made raises a {@link Doubt}, so that the PBX is read anew.
 */
public final class Reporting {
    private static final Logger log = LoggerFactory.getLogger(Reporting.class);
    private static final int STEPS_UNDER_WAY = 4096;

    private final Router router;
    private final RoutingStore store;
    private final FinishedRecordings recordings;
    private final Doubt doubt;
    private final Clock clock;
    private final CallSequence sequence = new CallSequence(STEPS_UNDER_WAY);

    public Reporting(Router router, RoutingStore store, FinishedRecordings recordings, Doubt doubt, Clock clock) {
        this.router = router;
        this.store = store;
        this.recordings = recordings;
        this.doubt = doubt;
        this.clock = clock;
    }

    /** Called by the thread that delivers a PBX's events; blocks it while too much is under way. */
    public void report(AmiEvent event) {
        switch (event) {
            case CwParked e -> ofCall(e.call(), call -> router.callerParked(call, e.channel()), doubt::raise);
            case DialState e -> ringing(e);
            case CwAnswered e -> ofOffer(e.call(), e.offer(), this::answered);
            case CwCustomerAnswered e -> ofOffer(e.call(), e.offer(), this::customerAnswered);
            case CwCustomerDialEnded e ->
                ofOffer(e.call(), e.offer(), (call, offer) -> customerDialEnded(call, offer, e));
            case CwDialEnded e -> ofOffer(e.call(), e.offer(), (call, offer) -> dialEnded(call, offer, e));
            case Hangup e -> hungUp(e);
            case Hold e -> ofLeg(e, router::held);
            case Unhold e -> ofLeg(e, router::resumed);
            case CwRecorded e -> recordings.finished(e.call(), e.offer());
            case CwLocalLine e -> doubt.raise();
            default -> {}
        }
    }

    /** Runs a step in order with the events of its call. */
    public void inOrder(CallId call, Supplier<CompletionStage<?>> step) {
        sequence.run(call, () -> watched(call, step.get()));
    }

    private void ringing(DialState event) {
        if (event.phoneAlerts()) {
            var variables = event.destinationVariables();
            ofOffer(
                    variables.getOrDefault(ChannelVariable.CALL, ""),
                    variables.getOrDefault(ChannelVariable.OFFER, ""),
                    this::rings);
        }
    }

    /** It may ring for a call back that has been given up, and so for nobody. */
    private CompletionStage<?> rings(CallId call, OfferToken offer) {
        return router.agentRinging(call, offer)
                .thenCompose(known -> known ? CompletableFuture.completedStage(false) : store.hasEnded(call))
                .thenAccept(over -> doubtUnless(!over));
    }

    private CompletionStage<?> answered(CallId call, OfferToken offer) {
        return router.agentAnswered(call, offer).thenAccept(this::doubtUnless);
    }

    private CompletionStage<?> customerAnswered(CallId call, OfferToken offer) {
        return router.customerAnswered(call, offer).thenAccept(this::doubtUnless);
    }

    /** Of an offer that the store does not have; perhaps it has lost it. */
    private void doubtUnless(boolean known) {
        if (!known) {
            doubt.raise();
        }
    }

    private CompletionStage<?> customerDialEnded(CallId call, OfferToken offer, CwCustomerDialEnded event) {
        return DialOutcome.customer(event.status(), event.cause())
                .map(ending -> router.conversationOver(call, offer, ending))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletionStage<?> dialEnded(CallId call, OfferToken offer, CwDialEnded event) {
        Optional<OfferFailure> failure = DialOutcome.failure(event.status(), event.cause());
        if (failure.isEmpty()) {
            // The dialplan went on with the caller still there: the agent hung up.
            return router.conversationOver(call, offer, CallEnding.AGENT_HUNG_UP);
        }
        return failure.get() == OfferFailure.NO_ANSWER
                ? unanswered(call, offer, event.took())
                : router.offerFailed(call, offer, failure.get());
    }

    private CompletionStage<?> unanswered(CallId call, OfferToken offer, Optional<Duration> took) {
        return store.offer(call, offer)
                .thenCompose(pending -> router.offerFailed(
                        call, offer, Unanswered.because(pending.orElse(null), took, clock.instant())));
    }

    private void hungUp(Hangup event) {
        // Agents' legs, and phones that the local line rings, inherit the caller's identity.
        if (Dialplan.isCallers(event.context())) {
            ofCall(
                    event.channelVariables().getOrDefault(ChannelVariable.CALL, ""),
                    call -> router.ended(call, CallEnding.CALLER_HUNG_UP),
                    () -> {});
        }
    }

    private void ofLeg(ChannelEvent event, OfferStep step) {
        var variables = event.channelVariables();
        ofOffer(
                variables.getOrDefault(ChannelVariable.CALL, ""),
                Dialplan.offerOfLeg(event.context(), variables),
                step);
    }

    private void ofOffer(String callText, String offerText, OfferStep step) {
        if (!offerText.isEmpty()) {
            ofCall(callText, call -> step.apply(call, new OfferToken(Long.parseLong(offerText))), () -> {});
        }
    }

    private void ofCall(String text, CallStep step, Runnable otherwise) {
        if (text.isEmpty()) {
            otherwise.run();
        } else {
            var call = new CallId(text);
            inOrder(call, () -> step.apply(call));
        }
    }

    private CompletionStage<?> watched(CallId call, CompletionStage<?> step) {
        return step.whenComplete((result, failure) -> {
            if (failure != null) {
                log.atWarn()
                        .addKeyValue("call", call)
                        .setCause(failure)
                        .log("a report could not be taken to the routing store; the PBX will be read anew");
                doubt.raiseAfterFailure();
            }
        });
    }

    @FunctionalInterface
    private interface CallStep {
        CompletionStage<?> apply(CallId call);
    }

    @FunctionalInterface
    private interface OfferStep {
        CompletionStage<?> apply(CallId call, OfferToken offer);
    }
}
