package org.callwright.telephony.arrive;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.telephony.agi.AgiSession;
import org.callwright.telephony.mapping.ChannelVariable;
import org.callwright.telephony.mapping.Dialplan;

/**
 * What the dialplan is told: the caller's identity and where to go. Set by one application ({@code MSet}), so it is one
 * exchange, and a connection lost half-way leaves nothing half-set. All values are our own words without commas or
 * quotes.
 */
final class Directions {
    /** The dialplan limits the request's time, and it would go on to limit the call's. */
    private static final String REQUEST_LIMIT = "TIMEOUT(absolute)";

    private final LinkedHashMap<String, String> variables = new LinkedHashMap<>();

    private Directions(String context, String extension) {
        variables.put(REQUEST_LIMIT, "0");
        variables.put(ChannelVariable.EXTEN, extension);
        // Last: only with it the directions are complete.
        variables.put(ChannelVariable.NEXT, context);
    }

    static Directions to(ArrivalOutcome outcome, ServiceQueue queue, Caller caller) {
        Directions directions = outcome.offer()
                .map(offer -> new Directions(Dialplan.CONNECT, Dialplan.extensionOf(offer)))
                .orElseGet(() -> new Directions(Dialplan.WAIT, Dialplan.START));
        directions.variables.putFirst(
                Dialplan.inherited(ChannelVariable.TICKET), outcome.ticket().value());
        return directions.identify(outcome.call(), queue, caller);
    }

    static Directions toWaiting(CallId call, ServiceQueue queue, Caller caller) {
        return new Directions(Dialplan.WAIT, Dialplan.START).identify(call, queue, caller);
    }

    /** He is asked for a number and comes back with it, or without. The id is his call's from now on: so it is one call, whatever fails. */
    static Directions toQuestion(CallId call, Question question) {
        Directions directions = new Directions(Dialplan.ASK, Dialplan.START);
        Dialplan.variablesOf(question).forEach(directions.variables::putFirst);
        directions.variables.putFirst(Dialplan.inherited(ChannelVariable.CALL), call.value());
        return directions;
    }

    static Directions toRefusal() {
        return new Directions(Dialplan.REFUSE, Dialplan.START);
    }

    private Directions identify(CallId call, ServiceQueue queue, Caller caller) {
        Dialplan.variablesOf(queue).forEach(variables::putFirst);
        variables.putFirst(
                ChannelVariable.HIDDEN, caller.presentation() == Caller.Presentation.WITHHELD ? "yes" : "no");
        variables.putFirst(Dialplan.inherited(ChannelVariable.CALL), call.value());
        return this;
    }

    /** False when Asterisk did not take them, for one because the caller has left meanwhile. */
    CompletionStage<Boolean> give(AgiSession session) {
        String assignments = variables.entrySet().stream()
                .map(v -> v.getKey() + "=" + v.getValue())
                .collect(Collectors.joining(","));
        return session.executeLast("MSet", assignments).handle((reply, failure) -> reply != null && reply.isDone());
    }
}
