package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.DialBackOutcome;
import org.callwright.core.routing.Due;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.LocalVisit;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.PendingOffer;
import org.callwright.core.routing.PhoneTaken;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.routing.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The routing store on Redis. Each step is one Lua script, hence atomic, however many nodes there are; the cost of a
 * match depends on the lanes of one agent and one call, never on how many wait or are ready. Keys: {@link RoutingKeys}.
 */
public final class RedisRoutingStore implements RoutingStore {
    private static final int PHONE_TAKEN = -1;

    private final FactCodec codec;
    private final LiveReader reader;
    private final Doubts doubts;
    private final RedisLink link;
    private final ArriveScript arrive;
    private final StepScript left;
    private final StepScript localLine;
    private final StepScript parked;
    private final StepScript agentRinging;
    private final StepScript agentAnswered;
    private final StepScript offerFailed;
    private final StepScript notAsked;
    private final StepScript held;
    private final StepScript resumed;
    private final StepScript ended;
    private final TransferScript transfer;
    private final StepScript takenOut;
    private final DialBackScript dialBack;
    private final StepScript customerAnswered;
    private final StepScript signIn;
    private final StepScript ready;
    private final StepScript notReady;
    private final StepScript signOut;
    private final StepScript wrapUpOver;
    private final StepScript relax;
    private final ClaimDueScript claimDue;
    private final RestoreScripts restore;

    /**
     * @param link stays the caller's to close
     * @param dueTimes told when the next thing is due that a step of this node has brought about; must not block
     */
    public RedisRoutingStore(RedisLink link, FactCodec codec, Consumer<Instant> dueTimes) {
        this.codec = codec;
        this.link = link;
        this.reader = new LiveReader(link);
        this.doubts = new Doubts(link);
        this.arrive = new ArriveScript(link, codec, dueTimes);
        this.left = new StepScript(link, "left.lua", dueTimes);
        this.localLine = new StepScript(link, "local_line.lua", dueTimes);
        this.parked = new StepScript(link, "parked.lua", dueTimes);
        this.agentRinging = new StepScript(link, "agent_ringing.lua", dueTimes);
        this.agentAnswered = new StepScript(link, "agent_answered.lua", dueTimes);
        this.offerFailed = new StepScript(link, "offer_failed.lua", dueTimes);
        this.notAsked = new StepScript(link, "not_asked.lua", dueTimes);
        this.held = new StepScript(link, "held.lua", dueTimes);
        this.resumed = new StepScript(link, "resumed.lua", dueTimes);
        this.ended = new StepScript(link, "ended.lua", dueTimes);
        this.transfer = new TransferScript(link, codec, dueTimes);
        this.takenOut = new StepScript(link, "taken_out.lua", dueTimes);
        this.dialBack = new DialBackScript(link, codec, dueTimes);
        this.customerAnswered = new StepScript(link, "customer_answered.lua", dueTimes);
        this.signIn = new StepScript(link, "sign_in.lua", dueTimes);
        this.ready = new StepScript(link, "ready.lua", dueTimes);
        this.notReady = new StepScript(link, "not_ready.lua", dueTimes);
        this.signOut = new StepScript(link, "sign_out.lua", dueTimes);
        this.wrapUpOver = new StepScript(link, "wrap_up_over.lua", dueTimes);
        this.relax = new StepScript(link, "relax.lua", dueTimes);
        this.claimDue = new ClaimDueScript(link);
        this.restore = new RestoreScripts(link, codec, dueTimes);
    }

    @Override
    public CompletionStage<ArrivalOutcome> arrive(Arrival arrival, Instant now) {
        return arrive.run(arrival, now);
    }

    @Override
    public CompletionStage<Step> leftAtTheDoor(Arrival arrival, Instant now) {
        List<String> facts = CallArguments.factsOf(arrival, arrival.call(), codec);
        return left.run(now, arrival.call().value(), facts.getFirst(), facts.getLast());
    }

    @Override
    public CompletionStage<Step> servedLocally(LocalVisit visit) {
        Arrival arrival = visit.arrival();
        List<String> facts = CallArguments.factsOf(arrival, arrival.call(), codec);
        List<String> talk = visit.talk()
                .map(one -> List.of(
                        one.agent() == null ? "" : one.agent().value(),
                        Long.toString(one.answered().toEpochMilli()),
                        codec.encode(answer(arrival, one.agent()))))
                .orElse(List.of("", "", ""));
        return localLine.run(
                visit.ended(),
                arrival.call().value(),
                visit.ending().name(),
                Long.toString(arrival.arrived().toEpochMilli()),
                facts.getFirst(),
                facts.getLast(),
                talk.get(0),
                talk.get(1),
                talk.get(2),
                LocalVisit.TOKEN.toString());
    }

    private static Fact answer(Arrival arrival, @Nullable AgentId agent) {
        return agent == null
                ? new Fact.AnsweredLocally(arrival.call())
                : new Fact.ServedLocally(
                        arrival.call(),
                        agent,
                        LocalVisit.TOKEN,
                        new LaneId(arrival.queue().id(), 0));
    }

    @Override
    public CompletionStage<Step> parked(CallId call, String channel, Instant now) {
        return parked.run(now, call.value(), channel);
    }

    @Override
    public CompletionStage<Step> agentRinging(CallId call, OfferToken token, Instant now) {
        return agentRinging.run(now, call.value(), token.toString());
    }

    @Override
    public CompletionStage<Step> agentAnswered(CallId call, OfferToken token, Instant now) {
        return agentAnswered.run(now, call.value(), token.toString());
    }

    @Override
    public CompletionStage<Step> offerFailed(CallId call, OfferToken token, OfferFailure failure, Instant now) {
        return failed(call, token, failure, now, "0", failure == OfferFailure.PBX_UNREACHABLE);
    }

    @Override
    public CompletionStage<Step> withdrawn(CallId call, OfferToken token, OfferFailure failure, Instant now) {
        return failed(call, token, failure, now, "1", failure == OfferFailure.PBX_UNREACHABLE);
    }

    @Override
    public CompletionStage<Step> notAsked(CallId call, OfferToken token, Instant now) {
        return notAsked.run(now, call.value(), token.toString())
                .thenCompose(kept -> kept.applied()
                        ? CompletableFuture.completedStage(kept)
                        : failed(call, token, OfferFailure.PBX_UNREACHABLE, now, "1", false));
    }

    private CompletionStage<Step> failed(
            CallId call, OfferToken token, OfferFailure failure, Instant now, String unparked, boolean doubted) {
        String blame = failure.agentBecomes().map(NotReadyReason::code).orElse("");
        return offerFailed.run(
                now, call.value(), token.toString(), failure.name(), blame, unparked, doubted ? "1" : "0");
    }

    @Override
    public CompletionStage<Step> held(CallId call, OfferToken token, Instant now) {
        return held.run(now, call.value(), token.toString());
    }

    @Override
    public CompletionStage<Step> resumed(CallId call, OfferToken token, Instant now) {
        return resumed.run(now, call.value(), token.toString());
    }

    @Override
    public CompletionStage<Step> ended(CallId call, CallEnding ending, Instant now) {
        return ended(call, "", ending, now);
    }

    @Override
    public CompletionStage<Step> conversationOver(CallId call, OfferToken token, CallEnding ending, Instant now) {
        return ended(call, token.toString(), ending, now);
    }

    private CompletionStage<Step> ended(CallId call, String token, CallEnding ending, Instant now) {
        CallEnding unanswered = ending == CallEnding.CALLER_HUNG_UP ? CallEnding.ABANDONED : ending;
        CallEnding answered = ending == CallEnding.ABANDONED ? CallEnding.CALLER_HUNG_UP : ending;
        return ended.run(now, call.value(), unanswered.name(), answered.name(), token);
    }

    @Override
    public CompletionStage<Step> transferred(Transfer wish, Instant now) {
        return transfer.run(wish, now);
    }

    @Override
    public CompletionStage<Step> transferDoubted(Transfer transfer, Instant now) {
        return this.transfer.doubted(transfer, now);
    }

    @Override
    public CompletionStage<Step> transferUnseen(CallId call, OfferToken last, Instant now) {
        return transfer.unseen(call, last, now);
    }

    @Override
    public CompletionStage<Step> takenOut(CallId call, OfferToken conversation, @Nullable String waitsOn, Instant now) {
        return takenOut.run(now, call.value(), conversation.toString(), Objects.requireNonNullElse(waitsOn, ""));
    }

    @Override
    public CompletionStage<DialBackOutcome> dialBack(DialBack wish, Instant now) {
        return dialBack.run(wish, now);
    }

    @Override
    public CompletionStage<Step> customerAnswered(CallId call, OfferToken token, Instant now) {
        return customerAnswered.run(now, call.value(), token.toString());
    }

    @Override
    public CompletionStage<Step> signIn(AgentSession session, Instant now) {
        return signIn(session, now, "0");
    }

    @Override
    public CompletionStage<Step> signInAnew(AgentSession session, Instant now) {
        return signIn(session, now, "1");
    }

    private CompletionStage<Step> signIn(AgentSession session, Instant now, String onlyAnew) {
        String lanes = RestoreScripts.lanes(session.lanes());
        String fact = codec.encode(new Fact.AgentSignedIn(session.agent(), session.phone()));
        return signIn.reply(now, session.agent().value(), session.phone(), lanes, fact, onlyAnew)
                .thenApply(reply -> {
                    if (reply.status() == PHONE_TAKEN) {
                        throw new PhoneTaken(session.phone(), new AgentId(reply.text(2)));
                    }
                    return reply.step();
                });
    }

    @Override
    public CompletionStage<Step> ready(AgentId agent, Instant now) {
        return ready.run(now, agent.value());
    }

    @Override
    public CompletionStage<Step> notReady(AgentId agent, NotReadyReason reason, Instant now) {
        return notReady.run(now, agent.value(), reason.code());
    }

    @Override
    public CompletionStage<Step> signOut(AgentId agent, Instant now) {
        return signOut.run(now, agent.value());
    }

    @Override
    public CompletionStage<Step> wrapUpOver(AgentId agent, long version, Instant now) {
        return wrapUpOver.run(now, agent.value(), Long.toString(version));
    }

    @Override
    public CompletionStage<Step> relax(CallId call, int step, Instant now) {
        return relax.run(now, call.value(), Integer.toString(step));
    }

    @Override
    public CompletionStage<Step> restoreCall(LiveCall call, ServiceQueue queue, Optional<LiveAgent> with, Instant now) {
        return restore.call(call, queue, with, now);
    }

    @Override
    public CompletionStage<Step> restoreAgent(LiveAgent agent, Instant now) {
        return restore.agent(agent, now);
    }

    @Override
    public CompletionStage<Step> conversationFound(
            Arrival arrival, AgentSession agent, OfferToken token, long before, boolean former, Instant now) {
        return restore.conversation(arrival, agent, token, before, former, now);
    }

    @Override
    public CompletionStage<Step> neverEnded(CallId call, Instant now) {
        return restore.neverEnded(call, now);
    }

    @Override
    public CompletionStage<List<Due>> claimDue(Instant now, int max) {
        return claimDue.run(now, max);
    }

    @Override
    public CompletionStage<Instant> nextDue() {
        return link.commands()
                .zrangeWithScores(new RoutingKeys(link.prefix()).due(), 0, 0)
                .thenApply(first -> first.isEmpty()
                        ? Instant.MAX
                        : Instant.ofEpochMilli((long) first.getFirst().getScore()));
    }

    @Override
    public CompletionStage<List<LiveCall>> liveCalls() {
        return reader.calls();
    }

    @Override
    public CompletionStage<List<LiveAgent>> liveAgents() {
        return reader.agents();
    }

    @Override
    public CompletionStage<Optional<LiveCall>> liveCall(CallId call) {
        return reader.call(call);
    }

    @Override
    public CompletionStage<Boolean> hasEnded(CallId call) {
        return reader.hasEnded(call);
    }

    @Override
    public CompletionStage<Void> doubt(String pbx) {
        return doubts.raise(pbx);
    }

    @Override
    public CompletionStage<Boolean> takeDoubt(String pbx) {
        return doubts.take(pbx);
    }

    @Override
    public CompletionStage<Optional<PendingOffer>> offer(CallId call, OfferToken token) {
        return reader.offer(call, token);
    }

    @Override
    public CompletionStage<Optional<AgentId>> offeredTo(CallId call, OfferToken token) {
        return reader.offeredTo(call, token);
    }

    @Override
    public CompletionStage<Optional<LiveAgent>> liveAgent(AgentId agent) {
        return reader.agent(agent);
    }
}
