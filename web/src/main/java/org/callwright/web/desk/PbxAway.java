package org.callwright.web.desk;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.callwright.core.control.ControlFailure;
import org.callwright.web.problem.ProblemException;

/** Tells the agent that the PBX was away; whatever else went wrong is ours, and stays what it is. */
final class PbxAway {
    private static final Duration LOOKED_FOR_AGAIN = Duration.ofSeconds(5);

    private PbxAway() {}

    static Throwable told(Throwable failure) {
        return told(failure, "The call's PBX cannot be reached; the conversation goes on.");
    }

    static Throwable told(Throwable failure, String message) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ControlFailure pbx && pbx.verdict() == ControlFailure.Verdict.PBX_UNREACHABLE
                ? ProblemException.unavailable(message, LOOKED_FOR_AGAIN)
                : cause;
    }
}
