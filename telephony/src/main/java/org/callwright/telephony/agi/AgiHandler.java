package org.callwright.telephony.agi;

import java.util.concurrent.CompletionStage;

/** Answers the requests for one script. */
@FunctionalInterface
public interface AgiHandler {
    /**
     * Serves one session. The session ends when the stage completes and the commands sent so far have been answered; at
     * once when it fails or this method throws. Called by the executor that the server was given. What follows a
     * command runs on the session's event loop and must not block, unless it is sent elsewhere ({@code thenApplyAsync}).
     */
    CompletionStage<Void> handle(AgiSession session);
}
