package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Step;

/** The scripts that put back what the store has lost. */
final class RestoreScripts {
    private final FactCodec codec;
    private final StepScript restoreCall;
    private final StepScript restoreAgent;
    private final StepScript conversationFound;
    private final StepScript neverEnded;

    RestoreScripts(RedisLink link, FactCodec codec, Consumer<Instant> dueTimes) {
        this.codec = codec;
        this.restoreCall = new StepScript(link, "restore_call.lua", dueTimes);
        this.restoreAgent = new StepScript(link, "restore_agent.lua", dueTimes);
        this.conversationFound = new StepScript(link, "conversation_found.lua", dueTimes);
        this.neverEnded = new StepScript(link, "never_ended.lua", dueTimes);
    }

    CompletionStage<Step> call(LiveCall call, ServiceQueue queue, Optional<LiveAgent> with, Instant now) {
        List<String> args = CallArguments.of(call, queue);
        OfferToken token = call.token();
        boolean placed = with.isPresent() && token != null && call.state() != CallState.Kind.WAITING;
        args.add((placed ? call.state() : CallState.Kind.WAITING).name());
        // The configuration may have changed meanwhile.
        args.add(Integer.toString(Math.min(call.step(), queue.steps().size() - 1)));
        args.add(millis(call.since()));
        if (placed) {
            LiveAgent agent = with.orElseThrow();
            args.addAll(List.of(
                    Objects.requireNonNull(token).toString(),
                    agent.agent().value(),
                    agent.phone(),
                    lanes(agent.lanes()),
                    stateWith(call.state()).name(),
                    millis(agent.since())));
        } else {
            args.addAll(List.of("", "", "", "", "", ""));
        }
        args.add(call.reached() ? "0" : "1");
        args.add(with.map(LiveAgent::afterwards)
                .map(RestoreScripts::onTheSafeSide)
                .orElse(""));
        return restoreCall.run(now, args.toArray(String[]::new));
    }

    private static AgentState stateWith(CallState.Kind call) {
        return switch (call) {
            case OFFERED -> AgentState.RESERVED;
            case RINGING -> AgentState.RINGING;
            case DIALLING -> AgentState.DIALLING;
            case TALKING, ON_HOLD, WAITING, ENDED -> AgentState.TALKING;
        };
    }

    /** How much of a wrap-up was left, and why he is not ready, is not remembered. */
    private static String onTheSafeSide(AgentState afterwards) {
        return afterwards == AgentState.LOGGED_OUT ? afterwards.name() : AgentState.NOT_READY.name();
    }

    CompletionStage<Step> agent(LiveAgent agent, Instant now) {
        CallId call = agent.call();
        Instant wrapUpUntil = agent.wrapUpUntil();
        return restoreAgent.run(
                now,
                agent.agent().value(),
                agent.phone(),
                lanes(agent.lanes()),
                agent.state().name(),
                Objects.requireNonNullElse(agent.reason(), NotReadyReason.SIGNED_IN)
                        .code(),
                millis(agent.since()),
                millis(wrapUpUntil == null ? now : wrapUpUntil),
                call == null ? "" : call.value());
    }

    CompletionStage<Step> conversation(
            Arrival arrival, AgentSession agent, OfferToken token, long before, boolean former, Instant now) {
        List<String> args = CallArguments.of(arrival, arrival.call(), codec);
        args.addAll(List.of(
                token.toString(),
                agent.agent().value(),
                agent.phone(),
                lanes(agent.lanes()),
                codec.encode(new Fact.AgentSignedIn(agent.agent(), agent.phone())),
                Long.toString(before),
                former ? "1" : "0"));
        return conversationFound.reply(now, args.toArray(String[]::new)).thenApply(StepReply::stepThatMaySilence);
    }

    CompletionStage<Step> neverEnded(CallId call, Instant now) {
        return neverEnded.run(now, call.value());
    }

    static String lanes(List<LaneId> lanes) {
        return lanes.stream().map(LaneId::toString).collect(Collectors.joining(" "));
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
