package org.callwright.telephony.resync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.callwright.core.call.CallEnding;
import org.callwright.core.event.LogNotFounded;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.mapping.Dialplan;
import org.callwright.telephony.report.Reporting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a PBX anew and brings the routing store up to date with it. AMI has no replay, so this follows every connection
 * and every doubt. What it finds goes through the same steps, in order with the events, as if it had been reported.
 */
public final class Resynchroniser {
    private static final Logger log = LoggerFactory.getLogger(Resynchroniser.class);

    private final String pbx;
    private final Foundation foundation;
    private final RoutingStore store;
    private final Router router;
    private final Reporting reporting;
    private final Channels channels;
    private final Readmission readmission;
    private final Adoption adoption;
    private final Executor workers;

    /** @param workers may block: findings wait for their turn among the PBX's reports */
    public Resynchroniser(
            String pbx,
            Foundation foundation,
            RoutingStore store,
            Router router,
            Reporting reporting,
            AmiClient ami,
            Readmission readmission,
            Adoption adoption,
            Executor workers) {
        this.pbx = pbx;
        this.foundation = foundation;
        this.store = store;
        this.router = router;
        this.reporting = reporting;
        this.channels = new Channels(ami);
        this.readmission = readmission;
        this.adoption = adoption;
        this.workers = workers;
    }

    /**
     * One reading; the stage completes when its findings are under way. Fails, to be tried again, while the store has no
     * foundation: nothing that is found could be put into it, and callers would be let in for nothing.
     */
    public CompletionStage<Void> run() {
        return foundation.laid().thenCompose(laid -> {
            if (laid.isEmpty()) {
                throw new LogNotFounded();
            }
            return compare();
        });
    }

    private CompletionStage<Void> compare() {
        return store.liveCalls().thenCompose(all -> {
            List<LiveCall> before =
                    all.stream().filter(call -> call.pbx().equals(pbx)).toList();
            return channels.list()
                    .thenAcceptAsync(
                            seen -> {
                                List<Finding> findings = new Comparison(seen).with(before);
                                log.atInfo()
                                        .addKeyValue("pbx", pbx)
                                        .log(
                                                "{} channels and {} calls compared: {} findings",
                                                seen.size(),
                                                before.size(),
                                                findings.size());
                                findings.forEach(finding -> act(finding));
                            },
                            workers);
        });
    }

    private void act(Finding finding) {
        switch (finding) {
            case Finding.Parked f -> reporting.inOrder(f.call(), () -> router.callerParked(f.call(), f.channel()));
            case Finding.Ringing f -> reporting.inOrder(f.call(), () -> router.agentRinging(f.call(), f.offer()));
            case Finding.Answered f -> reporting.inOrder(f.call(), () -> router.agentAnswered(f.call(), f.offer()));
            case Finding.CustomerAnswered f ->
                reporting.inOrder(f.call(), () -> router.customerAnswered(f.call(), f.offer()));
            case Finding.FellBack f ->
                reporting.inOrder(f.call(), () -> router.offerFailed(f.call(), f.offer(), OfferFailure.CONTROL_LOST));
            case Finding.TakenOut f -> reporting.inOrder(f.call(), () -> takenOut(f));
            case Finding.RingsOn f -> reporting.inOrder(f.call(), () -> silenced(f));
            case Finding.Gone f -> reporting.inOrder(f.call(), () -> router.ended(f.call(), CallEnding.LOST));
            case Finding.Stranger f -> letIn(f.channel());
            case Finding.Conversation f ->
                reporting.inOrder(f.caller().call().orElseThrow(), () -> adoption.of(pbx, f));
        }
    }

    private CompletionStage<?> takenOut(Finding.TakenOut found) {
        return router.takenOut(found.call(), found.conversation(), found.waitsOn())
                .thenAccept(applied -> {
                    if (applied) {
                        log.atWarn()
                                .addKeyValue("pbx", pbx)
                                .addKeyValue("call", found.call())
                                .log("a caller was moved out of his conversation on a request that had been given up");
                    }
                });
    }

    /** One of which a store that has lost everything knows nothing is left alone: the two may yet come to talk. */
    private CompletionStage<?> silenced(Finding.RingsOn back) {
        return store.hasEnded(back.call()).thenCompose(over -> {
            if (!over) {
                return CompletableFuture.completedFuture(null);
            }
            log.atWarn()
                    .addKeyValue("pbx", pbx)
                    .addKeyValue("call", back.call())
                    .log("a call back that was given up rings on; it is hung up");
            return channels.hangUp(back.channel());
        });
    }

    private void letIn(SeenChannel channel) {
        boolean onLocalLine = !channel.context().equals(Dialplan.WAIT);
        CompletionStage<Boolean> known = onLocalLine
                ? CompletableFuture.completedFuture(false)
                : channel.call()
                        .map(call -> store.liveCall(call).thenApply(live -> live.isPresent()))
                        .orElseGet(() -> CompletableFuture.completedFuture(false));
        known.thenCompose(yes -> yes || !readmission.allows(pbx + " " + channel.uniqueId())
                        ? CompletableFuture.completedFuture(null)
                        : channels.letIn(channel)
                                .thenAccept(done -> log.atInfo()
                                        .addKeyValue("pbx", pbx)
                                        .log(
                                                "caller on {} waits in {} without us; let in again",
                                                channel.name(),
                                                channel.context())))
                .exceptionally(failure -> {
                    log.atWarn().addKeyValue("pbx", pbx).setCause(failure).log("a caller could not be let in again");
                    return null;
                });
    }
}
