package org.callwright.core.routing.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.Step;

/** A script that is one atomic step: time first among its arguments, a step as its result. */
final class StepScript {
    private final RedisLink link;
    private final LuaScript script;
    private final Consumer<Instant> dueTimes;

    /** @param dueTimes told of each due time that a step has set, on the client's event loop */
    StepScript(RedisLink link, String file, Consumer<Instant> dueTimes) {
        this.link = link;
        this.script = RoutingScripts.load(file);
        this.dueTimes = dueTimes;
    }

    CompletionStage<Step> run(Instant now, String... args) {
        return reply(now, args).thenApply(StepReply::step);
    }

    CompletionStage<StepReply> reply(Instant now, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = Long.toString(now.toEpochMilli());
        System.arraycopy(args, 0, all, 1, args.length);
        return link.<String>run(script, ScriptOutputType.VALUE, all).thenApply(lines -> {
            StepReply reply = StepReply.parse(lines);
            reply.due().ifPresent(dueTimes);
            return reply;
        });
    }
}
