package org.callwright.telephony.arrive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.PbxReading;
import org.callwright.core.hint.Hint;
import org.callwright.core.hint.HintReader;
import org.callwright.core.hint.Meaning;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.Router;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.agi.AgiHandler;
import org.callwright.telephony.agi.AgiRequest;
import org.callwright.telephony.agi.AgiSession;
import org.callwright.telephony.mapping.CallingPresentation;
import org.callwright.telephony.wire.AgiCommandLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short request of an arriving caller: opens call and ticket, finds an idle agent or a place in line, and tells the
 * dialplan where to go. Whatever fails here, the caller is kept: without the routing store he waits in the dialplan, and
 * is let in again once it is back.
 */
public final class ArriveHandler implements AgiHandler {
    private static final Logger log = LoggerFactory.getLogger(ArriveHandler.class);

    /** Longer than any healthy step; the caller hears ringing meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Asterisk waits for longer (extension T): within it, only the caller himself can have ended the request. */
    private static final Duration SURELY_AWAITED = Duration.ofSeconds(2);

    private static final AgiCommandLine ARE_YOU_THERE = new AgiCommandLine("NOOP");

    private final Router router;
    private final QueueDirectory queues;
    private final TicketNumbers tickets;
    private final CallerIdReader callers;
    private final HintReader hints;
    private final Departures departures;
    private final PbxReading pbxes;
    private final Pulse pulse;
    private final Clock clock;

    /** @param pbxes read anew when it is not certain where a caller is */
    public ArriveHandler(
            Router router,
            QueueDirectory queues,
            TicketNumbers tickets,
            CallerIdReader callers,
            HintReader hints,
            Departures departures,
            PbxReading pbxes,
            Pulse pulse,
            Clock clock) {
        this.router = router;
        this.queues = queues;
        this.tickets = tickets;
        this.callers = callers;
        this.hints = hints;
        this.departures = departures;
        this.pbxes = pbxes;
        this.pulse = pulse;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> handle(AgiSession session) {
        if (!queues.loaded()) {
            // Without directions the dialplan asks the next node, and then serves the caller by itself.
            log.warn("this node does not know its queues yet; the caller goes to the next node");
            return CompletableFuture.completedFuture(null);
        }
        var request = ArriveRequest.of(session.request());
        return queueOf(request)
                .map(queue -> request.isToBeAsked() && queue.question() != null
                        ? ask(session, request, queue, queue.question())
                        : admitAwaited(session, request, queue))
                .orElseGet(() -> refuse(session, request));
    }

    /** Who was handed over and is let in again stays in the queue that he was handed to, unless there is no such queue any more. */
    private Optional<ServiceQueue> queueOf(ArriveRequest request) {
        return request.queue().flatMap(queues::byId).or(() -> queues.byDialed(request.dialed()));
    }

    /** Nothing is opened yet: he would be offered to somebody while he still listens. */
    private CompletionStage<Void> ask(
            AgiSession session, ArriveRequest request, ServiceQueue queue, Question question) {
        Instant begun = pulse.waitingSince();
        CallId call = request.callBroughtBy(session.request().uniqueId());
        return Directions.toQuestion(call, question)
                .give(session)
                .thenCompose(given -> !given && session.isHungUp() && awaitedSurely(begun)
                        ? departures.of(session.request(), request, call, queue).thenApply(told -> null)
                        : CompletableFuture.<Void>completedFuture(null));
    }

    /**
     * After a standstill the dialplan may long have gone on, to the next node or the local line: a request that nobody
     * awaits any more must not open a second call for its caller.
     */
    private CompletionStage<Void> admitAwaited(AgiSession session, ArriveRequest request, ServiceQueue queue) {
        Instant begun = pulse.waitingSince();
        if (awaitedSurely(begun)) {
            return admit(session, request, queue, begun);
        }
        return session.send(ARE_YOU_THERE).handle((answer, gone) -> answer).thenCompose(answer -> {
            if (answer != null && answer.isDone()) {
                return admit(session, request, queue, begun);
            }
            log.atWarn().addKeyValue("pbx", request.pbx()).log("this node stood still, a caller went on without it");
            return CompletableFuture.completedFuture(null);
        });
    }

    private boolean awaitedSurely(Instant begun) {
        return clock.instant().isBefore(begun.plus(SURELY_AWAITED));
    }

    private CompletionStage<Void> admit(AgiSession session, ArriveRequest request, ServiceQueue queue, Instant begun) {
        CallId call = request.call()
                .orElseGet(() -> request.callBroughtBy(session.request().uniqueId()));
        Caller caller = caller(session.request());
        return hints.read(request.visit(caller))
                .thenCompose(meaning -> arrival(session.request(), request, call, queue, caller, meaning))
                .thenCompose(router::callerArrived)
                .toCompletableFuture()
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((outcome, failure) -> outcome != null
                        ? proceed(session, queue, caller, outcome, begun)
                        : waitForTheStore(session, queue, caller, call, failure))
                .thenCompose(stage -> stage);
    }

    private Caller caller(AgiRequest agi) {
        return callers.read(agi.callerNumber(), agi.callerName(), CallingPresentation.withheld(agi.callingPres()));
    }

    private CompletionStage<Arrival> arrival(
            AgiRequest agi, ArriveRequest request, CallId call, ServiceQueue queue, Caller caller, Meaning meaning) {
        // Who arrives again keeps the ticket that he has.
        Optional<TicketNumber> known = request.ticket().or(meaning::ticket);
        boolean joins = meaning.ticket().isPresent() && known.equals(meaning.ticket());
        Hint hint = joins || !meaning.hint().joined() ? meaning.hint() : Hint.cameBy(request.web());
        return known.<CompletionStage<TicketNumber>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> tickets.next(clock.instant()))
                .thenApply(ticket -> new Arrival(
                        call,
                        request.pbx(),
                        agi.channel(),
                        agi.uniqueId(),
                        caller,
                        request.dialed(),
                        queue,
                        ticket,
                        request.arrived(clock.instant()),
                        hint));
    }

    private CompletionStage<Void> proceed(
            AgiSession session, ServiceQueue queue, Caller caller, ArrivalOutcome outcome, Instant begun) {
        return Directions.to(outcome, queue, caller).give(session).thenCompose(given -> {
            if (given) {
                return CompletableFuture.<Void>completedFuture(null);
            }
            // The channel may have ended before it carried our call's id, so no later event would tell.
            if (session.isHungUp() && awaitedSurely(begun)) {
                return router.ended(outcome.call(), CallEnding.CALLER_HUNG_UP).thenApply(ended -> null);
            }
            // Gone, or with the next node: Asterisk says hang-up also to a request that took too long.
            pbxes.readAnew();
            return CompletableFuture.<Void>completedFuture(null);
        });
    }

    private CompletionStage<Void> waitForTheStore(
            AgiSession session, ServiceQueue queue, Caller caller, CallId call, Throwable failure) {
        log.atError()
                .addKeyValue("call", call)
                .addKeyValue("queue", queue.id())
                .setCause(failure)
                .log("routing store not reached; the caller waits in the dialplan and is let in again later");
        return Directions.toWaiting(call, queue, caller).give(session).thenApply(given -> null);
    }

    private CompletionStage<Void> refuse(AgiSession session, ArriveRequest request) {
        log.atWarn()
                .addKeyValue("pbx", request.pbx())
                .log("no queue is reached by the dialled number {}; add it to a queue's numbers", request.dialed());
        return Directions.toRefusal().give(session).thenApply(given -> null);
    }
}
