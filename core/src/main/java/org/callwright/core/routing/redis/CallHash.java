package org.callwright.core.routing.redis;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.PendingOffer;
import org.callwright.core.ticket.TicketNumber;

/** A call's hash, read. */
record CallHash(CallId call, HashFields fields) {
    CallHash(CallId call, Map<String, String> fields) {
        this(call, new HashFields(fields));
    }

    /** Empty when the call has ended or is not known. */
    Optional<LiveCall> live() {
        return state().filter(state -> state != CallState.Kind.ENDED)
                .map(state -> new LiveCall(
                        call,
                        state,
                        new QueueId(fields.text("queue")),
                        (int) fields.number("step"),
                        fields.text("pbx"),
                        fields.text("channel"),
                        fields.text("unique"),
                        fields.text("parked").equals("1"),
                        fields.optional("agent").map(AgentId::new).orElse(null),
                        token().orElse(null),
                        new TicketNumber(fields.text("ticket")),
                        fields.instant("arrived"),
                        fields.instant("since")));
    }

    /** Empty unless this is the current offer and nobody has answered it. */
    Optional<PendingOffer> pending(OfferToken token) {
        return state().filter(state -> state == CallState.Kind.OFFERED || state == CallState.Kind.RINGING)
                .filter(state -> token().filter(token::equals).isPresent())
                .map(state -> new PendingOffer(
                        new Offer(
                                call,
                                token,
                                new AgentId(fields.text("agent")),
                                fields.text("phone"),
                                new QueueId(fields.text("queue")),
                                fields.text("pbx"),
                                fields.text("channel"),
                                Duration.ofMillis(fields.number("ring"))),
                        state == CallState.Kind.RINGING,
                        fields.instant("since")));
    }

    private Optional<CallState.Kind> state() {
        return fields.optional("state").map(CallState.Kind::valueOf);
    }

    private Optional<OfferToken> token() {
        return fields.optional("token").map(Long::parseLong).map(OfferToken::new);
    }
}
