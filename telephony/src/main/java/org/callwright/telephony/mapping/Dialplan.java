package org.callwright.telephony.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;

/** The names that {@code telephony/asterisk/extensions.conf} and Callwright share. */
public final class Dialplan {
    public static final String ARRIVE = "cw-arrive";
    /** Where he is asked for a number first; there he has no call yet. */
    public static final String ASK = "cw-ask";

    public static final String WAIT = "cw-wait";
    public static final String CONNECT = "cw-connect";
    /** Where the agent's phone is rung to call a customer back. */
    public static final String BACK = "cw-back";

    /** Where the customer is dialled then. */
    public static final String OUT = "cw-out";

    public static final String REFUSE = "cw-refuse";
    public static final String LOCAL = "cw-local";

    /** Where contexts without a dialled number begin. */
    public static final String START = "s";

    /** The FastAGI script of an arriving call. */
    public static final String ARRIVE_SCRIPT = "arrive";

    /** The one of a caller who left while he was asked. */
    public static final String LEFT_SCRIPT = "left";

    private static final Pattern OFFER = Pattern.compile("([0-9]{1,18})-[0-9]+-[A-Za-z0-9_.]+");

    private static final Set<String> CALLERS = Set.of(ARRIVE, WAIT, CONNECT, BACK, REFUSE, LOCAL);

    private Dialplan() {}

    /** What a channel carries of the queue that it is in. */
    public static Map<String, String> variablesOf(ServiceQueue queue) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(inherited(ChannelVariable.QUEUE), queue.id().value());
        variables.put(ChannelVariable.MUSIC, queue.music());
        variables.put(inherited(ChannelVariable.RECORD), queue.recorded() ? "yes" : "no");
        return variables;
    }

    /** What the dialplan has to know in order to ask. */
    public static Map<String, String> variablesOf(Question question) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(ChannelVariable.ASK_SOUND, question.sound());
        variables.put(ChannelVariable.ASK_DIGITS, Integer.toString(question.digits()));
        variables.put(ChannelVariable.ASK_SECONDS, Long.toString(question.seconds()));
        variables.put(ChannelVariable.ASK_TRIES, Integer.toString(question.tries()));
        return variables;
    }

    /** The name by which a variable is set that the legs of a channel are to have, too. */
    public static String inherited(String name) {
        return ChannelVariable.INHERITED + name;
    }

    /** Whether a channel in this context is a caller's: agents' legs are in their phones' context or a subroutine's. */
    public static boolean isCallers(String context) {
        return CALLERS.contains(context);
    }

    /** The offer to which an agent's leg belongs; empty for a caller's channel, which carries the offer as well. */
    public static String offerOfLeg(String context, Map<String, String> variables) {
        return isCallers(context) ? "" : variables.getOrDefault(ChannelVariable.OFFER, "");
    }

    /** The extension in {@link #CONNECT} that carries an offer: token, ring seconds, phone. */
    public static String extensionOf(Offer offer) {
        return offer.token() + "-" + Math.max(1, offer.ring().toSeconds()) + "-" + offer.phone();
    }

    /** The unique id of the channel that dials the customer of a call back. */
    public static String outChannelOf(CallId call) {
        return "cw-out-" + call;
    }

    /** The token of such an extension; empty for any other extension. */
    public static Optional<OfferToken> offerIn(String extension) {
        var match = OFFER.matcher(extension);
        return match.matches() ? Optional.of(new OfferToken(Long.parseLong(match.group(1)))) : Optional.empty();
    }
}
