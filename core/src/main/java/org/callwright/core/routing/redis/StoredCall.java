package org.callwright.core.routing.redis;

import java.time.Duration;
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

/** A call as it lies in Redis. */
record StoredCall(CallId call, StoredValues values) {
    /** As in {@code lib/call.lua}. */
    private static final String DIALLED_BACK = "3";

    StoredCall(CallId call, String text) {
        this(call, StoredText.CALL.read(text));
    }

    /** Empty when the call has ended. */
    Optional<LiveCall> live() {
        return state().filter(state -> state != CallState.Kind.ENDED)
                .map(state -> new LiveCall(
                        call,
                        state,
                        new QueueId(values.text("queue")),
                        (int) values.number("step"),
                        values.text("pbx"),
                        values.text("channel"),
                        origin().text("unique"),
                        values.text("parked").equals("1"),
                        values.optional("agent").map(AgentId::new).orElse(null),
                        token().orElse(null),
                        new TicketNumber(origin().text("ticket")),
                        values.instant("arrived"),
                        values.instant("since"),
                        !unreached(),
                        values.number("version")));
    }

    /** Whom the offer of that token was made to, as long as there has been no other; it may be over. */
    Optional<AgentId> offeredTo(OfferToken token) {
        return values.optional("token")
                .filter(last -> last.equals(token.toString()))
                .flatMap(last -> values.optional("whose"))
                .map(AgentId::new);
    }

    /** Empty unless this is the current offer and nobody has answered it. */
    Optional<PendingOffer> pending(OfferToken token) {
        return state().filter(state -> state == CallState.Kind.OFFERED || state == CallState.Kind.RINGING)
                .filter(state -> token().filter(token::equals).isPresent())
                .map(state -> new PendingOffer(
                        new Offer(
                                call,
                                token,
                                new AgentId(values.text("agent")),
                                values.text("phone"),
                                new QueueId(values.text("queue")),
                                values.text("pbx"),
                                values.text("channel"),
                                Duration.ofMillis(values.number("ring"))),
                        state == CallState.Kind.RINGING,
                        values.instant("since"),
                        unreached()));
    }

    private boolean unreached() {
        return values.text("dormant").equals(DIALLED_BACK);
    }

    private Optional<CallState.Kind> state() {
        return values.optional("state").map(CallState.Kind::valueOf);
    }

    private StoredValues origin() {
        return StoredText.ORIGIN.read(values.text("origin"));
    }

    /** Empty while nobody is offered the call: then what is stored is that of its last offer. */
    private Optional<OfferToken> token() {
        return values.optional("agent")
                .flatMap(agent -> values.optional("token"))
                .map(Long::parseLong)
                .map(OfferToken::new);
    }
}
