package org.callwright.web.desk;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.callwright.core.routing.StoreFailure;
import org.callwright.web.problem.ProblemException;

/** Tells the agent that a wish of his was not noted, so that he knows that nothing comes of it. */
final class StoreAway {
    private static final Duration BACK_SOON = Duration.ofSeconds(5);

    private StoreAway() {}

    static Throwable told(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof StoreFailure
                ? ProblemException.unavailable(
                        "Who is free cannot be told at the moment, so nobody is called. Try again in a few seconds.",
                        BACK_SOON)
                : cause;
    }
}
