package org.callwright.web.desk;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.callwright.core.control.ControlFailure;
import org.callwright.web.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the agent that the PBX was away or refused; whatever else went wrong is ours, and stays what it is. */
final class PbxAway {
    private static final Logger log = LoggerFactory.getLogger(PbxAway.class);
    private static final Duration LOOKED_FOR_AGAIN = Duration.ofSeconds(5);
    private static final String NO_USE = " Trying again does not help: tell whoever runs the PBX; our log says why.";

    private PbxAway() {}

    static Throwable told(Throwable failure) {
        return told(failure, "the conversation goes on.");
    }

    /** @param consequence the end of a sentence */
    static Throwable told(Throwable failure, String consequence) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ControlFailure pbx ? problem(pbx, consequence) : cause;
    }

    private static ProblemException problem(ControlFailure pbx, String consequence) {
        if (pbx.pbxAway()) {
            return ProblemException.unavailable("The PBX cannot be reached; " + consequence, LOOKED_FOR_AGAIN);
        }
        // Whoever is told has nothing to do with it, and there is no other trace of it.
        log.error("the PBX refused a request: {}", pbx.getMessage());
        return ProblemException.badGateway("The PBX refused; " + consequence + NO_USE);
    }
}
