package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.callwright.core.call.CallId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.DialBackOutcome;

/** {@code dial_back.lua}. Whom it is about travels only inside the fact, which is written here. */
final class DialBackScript {
    private static final int RESERVED = 1;
    private static final int UNDER_WAY = 0;
    private static final int NOT_SIGNED_IN = -1;

    private final StepScript script;
    private final FactCodec codec;

    DialBackScript(RedisLink link, FactCodec codec, Consumer<Instant> dueTimes) {
        this.script = new StepScript(link, "dial_back.lua", dueTimes);
        this.codec = codec;
    }

    CompletionStage<DialBackOutcome> run(DialBack wish, Instant now) {
        List<String> args = CallArguments.of(wish.call(), wish.call().call(), codec);
        args.add(wish.agent().value());
        return script.reply(now, args.toArray(String[]::new)).thenApply(reply -> switch ((int) reply.status()) {
            case RESERVED -> new DialBackOutcome.Reserved(reply.offersFrom(2).getFirst());
            case UNDER_WAY -> new DialBackOutcome.UnderWay(new CallId(reply.text(2)));
            case NOT_SIGNED_IN -> new DialBackOutcome.NotSignedIn();
            default -> new DialBackOutcome.Busy();
        });
    }
}
