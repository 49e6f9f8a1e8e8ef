package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.callwright.core.call.CallId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.ticket.TicketNumber;

/** {@code arrive.lua}. What the caller sent travels only inside the facts, which are written here. */
final class ArriveScript {
    private static final int ENDED_ALREADY = -1;

    private final StepScript script;
    private final FactCodec codec;

    ArriveScript(RedisLink link, FactCodec codec, Consumer<Instant> dueTimes) {
        this.script = new StepScript(link, "arrive.lua", dueTimes);
        this.codec = codec;
    }

    CompletionStage<ArrivalOutcome> run(Arrival arrival, Instant now) {
        return run(arrival, arrival.call(), now);
    }

    private CompletionStage<ArrivalOutcome> run(Arrival arrival, CallId call, Instant now) {
        var reply = script.reply(now, CallArguments.of(arrival, call, codec).toArray(String[]::new));
        return reply.thenCompose(r -> {
            if (r.status() == ENDED_ALREADY) {
                // The channel carries a call that was given up for lost: the same caller and ticket, a new visit.
                return run(arrival, CallId.next(), now);
            }
            return CompletableFuture.completedStage(new ArrivalOutcome(
                    new CallId(r.text(2)),
                    new TicketNumber(r.text(3)),
                    r.offersFrom(4).stream().findFirst()));
        });
    }
}
