package org.callwright.telephony.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.ControlFailure.Verdict;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Offer;
import org.callwright.telephony.ami.AmiResponse;
import org.callwright.telephony.mapping.Dialplan;

/** Call control by the manager interface: a Redirect each, because the dialplan does the work. */
public final class AsteriskCallControl implements CallControl {
    private static final int FIRST_PRIORITY = 1;
    private static final int NORMAL_CLEARING = 16;

    private final PbxDirectory pbxes;

    public AsteriskCallControl(PbxDirectory pbxes) {
        this.pbxes = pbxes;
    }

    @Override
    public CompletionStage<Void> connect(Offer offer) {
        return done(offer.pbx(), redirect(offer.channel(), Dialplan.CONNECT, Dialplan.extensionOf(offer)));
    }

    @Override
    public CompletionStage<Void> withdraw(Offer offer) {
        return done(offer.pbx(), redirect(offer.channel(), Dialplan.WAIT, Dialplan.START));
    }

    @Override
    public CompletionStage<Whereabouts> locate(Offer offer) {
        return ask(offer.pbx(), new GetVarAction(offer.channel(), "EXTEN"))
                .thenCompose(answer -> Dialplan.offerIn(answer.text("Value"))
                        .map(dialled -> dialled.equals(offer.token())
                                ? dialledOrTalking(offer)
                                : CompletableFuture.completedStage(Whereabouts.WITH_ANOTHER))
                        .orElseGet(() -> CompletableFuture.completedFuture(Whereabouts.ELSEWHERE)))
                .exceptionallyCompose(failure -> AmiRequest.verdictOf(failure) == Verdict.NO_SUCH_CHANNEL
                        ? CompletableFuture.completedFuture(Whereabouts.GONE)
                        : CompletableFuture.failedFuture(failure));
    }

    /** The extension stays that of the offer while the two talk; Asterisk sets BRIDGEPEER once they do. */
    private CompletionStage<Whereabouts> dialledOrTalking(Offer offer) {
        return ask(offer.pbx(), new GetVarAction(offer.channel(), "BRIDGEPEER"))
                .thenApply(
                        answer -> answer.text("Value").isEmpty() ? Whereabouts.BEING_CONNECTED : Whereabouts.TALKING);
    }

    /** In the order in which they are sent: a caller who waits already has the music, and the name, of his new queue. */
    @Override
    public CompletionStage<Void> transfer(String pbx, String channel, ServiceQueue queue) {
        Dialplan.variablesOf(queue)
                .forEach((name, value) ->
                        ask(pbx, new SetVarAction(channel, name, value)).exceptionally(shownByTheRedirect -> null));
        return done(pbx, redirect(channel, Dialplan.WAIT, Dialplan.START));
    }

    @Override
    public CompletionStage<Void> hangUp(String pbx, String channel) {
        return done(pbx, new HangupAction(channel, NORMAL_CLEARING));
    }

    private static RedirectAction redirect(String channel, String context, String extension) {
        return new RedirectAction(channel, context, extension, FIRST_PRIORITY);
    }

    private CompletionStage<Void> done(String pbx, ManagerAction action) {
        return ask(pbx, action).thenApply(answer -> null);
    }

    private CompletionStage<AmiResponse> ask(String pbx, ManagerAction action) {
        return AmiRequest.send(pbxes, pbx, action);
    }
}
