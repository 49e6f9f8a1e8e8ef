package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.ColleagueNotReady;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Step;
import org.callwright.core.routing.Transfer;

/** {@code transfer.lua}, and {@code transfer_doubted.lua} for what may have come to nothing. */
final class TransferScript {
    private static final int COLLEAGUE_NOT_READY = -1;

    private final StepScript script;
    private final StepScript doubted;
    private final FactCodec codec;

    TransferScript(RedisLink link, FactCodec codec, Consumer<Instant> dueTimes) {
        this.script = new StepScript(link, "transfer.lua", dueTimes);
        this.doubted = new StepScript(link, "transfer_doubted.lua", dueTimes);
        this.codec = codec;
    }

    CompletionStage<Step> run(Transfer transfer, Instant now) {
        ServiceQueue queue = transfer.queue();
        AgentId to = transfer.to();
        String fact =
                codec.encode(new Fact.Transferred(transfer.call(), transfer.agent(), transfer.offer(), queue.id(), to));
        return script.reply(
                        now,
                        transfer.call().value(),
                        transfer.offer().toString(),
                        queue.id().value(),
                        Long.toString(CallArguments.creditMillis(queue)),
                        Long.toString(queue.ring().toMillis()),
                        Long.toString(queue.wrapUp().toMillis()),
                        CallArguments.relaxations(queue, now.toEpochMilli()),
                        to == null ? "" : to.value(),
                        fact)
                .thenApply(reply -> {
                    if (reply.status() == COLLEAGUE_NOT_READY && to != null) {
                        throw new ColleagueNotReady(to);
                    }
                    return reply.step();
                });
    }

    CompletionStage<Step> unseen(CallId call, OfferToken last, Instant now) {
        return doubted.run(now, call.value(), last.toString(), "");
    }

    CompletionStage<Step> doubted(Transfer transfer, Instant now) {
        AgentId to = transfer.to();
        return doubted.run(now, transfer.call().value(), transfer.offer().toString(), to == null ? "" : to.value());
    }
}
