package org.callwright.telephony.agi;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.callwright.telephony.wire.AgiCommandLine;
import org.callwright.telephony.wire.AgiReply;

/**
 * One request of the dialplan while it is being answered. May be used from any thread. Commands run one after the other
 * in the order in which they were sent; their stages complete on the session's event loop, and fail with an
 * {@link AgiException} when no reply will come.
 */
public interface AgiSession {
    AgiRequest request();

    /** Sends a command of Asterisk-Java's vocabulary. One that would reach Asterisk as anything but itself fails. */
    CompletionStage<AgiReply> send(AgiCommand command);

    CompletionStage<AgiReply> send(AgiCommandLine command);

    /**
     * The value of an expression such as {@code ${CW_CALL}} or {@code ${CALLERID(num)}}, empty when Asterisk has none.
     * Works after the caller has hung up, too. Asterisk runs what is in it, functions included: it must be ours, never
     * text from outside.
     */
    CompletionStage<Optional<String>> evaluate(String expression);

    /** Runs a dialplan application, which may read more into its arguments than text; its result is the application's, -2 when there is none of that name. */
    CompletionStage<AgiReply> execute(String application, String arguments);

    /**
     * As {@link #execute}, and the session's last word: Asterisk ends the session as soon as it has replied, instead of
     * waiting for us to read that and hang up. Later commands fail.
     */
    CompletionStage<AgiReply> executeLast(String application, String arguments);

    /** Whether Asterisk has said that the caller is gone. Variables can still be read, other commands answer 511. */
    boolean isHungUp();

    /** Completes when Asterisk says that the caller is gone; it never fails, and does not complete at an ordinary end. */
    CompletionStage<Void> hangUp();

    /** Completes when the connection has ended, whoever ended it. */
    CompletionStage<Void> ended();

    /** Ends the session now; the dialplan goes on with its next step. */
    void end();
}
