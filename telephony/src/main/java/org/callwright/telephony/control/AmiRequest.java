package org.callwright.telephony.control;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.asteriskjava.manager.action.ManagerAction;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.ControlFailure.Verdict;
import org.callwright.telephony.ami.AmiException;
import org.callwright.telephony.ami.AmiResponse;

/** A request to a PBX, and whose fault it is when it fails. */
final class AmiRequest {
    private AmiRequest() {}

    static CompletionStage<AmiResponse> send(PbxDirectory pbxes, String pbx, ManagerAction action) {
        return pbxes.find(pbx)
                .map(ami -> ami.send(action).exceptionallyCompose(AmiRequest::asControlFailure))
                .orElseGet(() -> CompletableFuture.failedFuture(new ControlFailure(
                        Verdict.NOT_ASKED, "this node has no callwright.pbx." + pbx + " in its configuration")));
    }

    private static CompletionStage<AmiResponse> asControlFailure(Throwable failure) {
        return CompletableFuture.failedFuture(
                new ControlFailure(verdictOf(failure), String.valueOf(failure.getMessage())));
    }

    static Verdict verdictOf(Throwable failure) {
        return switch (unwrapped(failure)) {
            case ControlFailure known -> known.verdict();
            case AmiException ami ->
                switch (ami.reason()) {
                    case REFUSED -> noSuchChannel(ami) ? Verdict.NO_SUCH_CHANNEL : Verdict.REFUSED;
                    case PERMISSION, UNSENDABLE -> Verdict.REFUSED;
                    case TIMEOUT, DISCONNECTED -> Verdict.PBX_UNREACHABLE;
                    case NOT_CONNECTED, OVERLOADED -> Verdict.NOT_ASKED;
                };
            default -> Verdict.PBX_UNREACHABLE;
        };
    }

    /** Asterisk 22: 'Channel does not exist: NAME' of Redirect, 'No such channel' of the others (manager.c). */
    private static boolean noSuchChannel(AmiException refused) {
        Function<String, Boolean> said = text -> refused.response()
                .map(answer -> answer.message().toLowerCase(Locale.ROOT).contains(text))
                .orElse(false);
        return said.apply("does not exist") || said.apply("no such channel");
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
