package org.callwright.core.routing.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.Due;
import org.callwright.core.routing.OfferToken;

/** {@code claim_due.lua}. */
final class ClaimDueScript {
    /** How long the claiming node has to settle it before another one may try. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final RedisLink link;
    private final LuaScript script = RoutingScripts.load("claim_due.lua");

    ClaimDueScript(RedisLink link) {
        this.link = link;
    }

    CompletionStage<List<Due>> run(Instant now, int max) {
        return link.<List<Object>>run(
                        script,
                        ScriptOutputType.MULTI,
                        Long.toString(now.toEpochMilli()),
                        Integer.toString(max),
                        Long.toString(LEASE.toMillis()))
                .thenApply(ClaimDueScript::dues);
    }

    private static List<Due> dues(List<Object> values) {
        List<Due> dues = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 3) {
            String id = values.get(i + 1).toString();
            long number = Long.parseLong(values.get(i + 2).toString());
            dues.add(
                    switch (values.get(i).toString()) {
                        case "offer" -> new Due.OfferExpired(new CallId(id), new OfferToken(number));
                        case "relax" -> new Due.Relaxation(new CallId(id), Math.toIntExact(number));
                        case "transfer" -> new Due.TransferUnseen(new CallId(id), new OfferToken(number));
                        case "wrapup" -> new Due.WrapUpOver(new AgentId(id), number);
                        default -> throw new IllegalStateException("unknown due thing " + values.get(i));
                    });
        }
        return dues;
    }
}
