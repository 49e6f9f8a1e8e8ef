package org.callwright.core.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;

/** Tells calls to a log, in the order in which they happen. */
public final class CallTale {
    public static final QueueId SUPPORT = new QueueId("support");
    public static final LaneId LANE = new LaneId(SUPPORT, 0);
    public static final AgentId ANN = new AgentId("ann");
    public static final AgentId BOB = new AgentId("bob");

    private static long offers = 100;

    public final CallId call;
    public final TicketNumber ticket;
    private final InMemoryEventLog log;
    private Instant now;

    private CallTale(InMemoryEventLog log, Instant now, CallId call, TicketNumber ticket) {
        this.log = log;
        this.now = now;
        this.call = call;
        this.ticket = ticket;
    }

    public static CallTale at(InMemoryEventLog log, Instant now) {
        CallId call = CallId.next();
        return new CallTale(
                log, now, call, new TicketNumber("SV260314-" + call.value().substring(16)));
    }

    /** A call whose caller has a ticket already. */
    public static CallTale at(InMemoryEventLog log, Instant now, TicketNumber ticket) {
        return new CallTale(log, now, CallId.next(), ticket);
    }

    public static Caller caller(String e164) {
        return new Caller(e164.replace("+86", "0"), e164, "王小明 \uD83D\uDCDE", Caller.Presentation.KNOWN);
    }

    public CallTale later(Duration time) {
        now = now.plus(time);
        return this;
    }

    public CallTale arrives() {
        return arrives(caller("+8613800000001"));
    }

    public CallTale arrives(Caller caller) {
        return happens(
                new Fact.CallArrived(call, "pbx1", null, "1700000000." + call, caller, "4000", SUPPORT, ticket, now),
                new Fact.TicketOpened(call, ticket),
                new Fact.Enqueued(call, LANE, 2));
    }

    /** Gives something along; one who joins a ticket opens none. */
    public CallTale arrives(Hint hint) {
        Fact arrived = new Fact.CallArrived(
                call, "pbx1", null, "1700000000." + call, caller("+8613800000001"), "4000", SUPPORT, ticket, now, hint);
        Fact waits = new Fact.Enqueued(call, LANE, 2);
        return hint.joined() ? happens(arrived, waits) : happens(arrived, new Fact.TicketOpened(call, ticket), waits);
    }

    /** Keys in the number of his ticket. */
    public CallTale joins(Caller caller) {
        return joinsBy("1700000000." + call, caller);
    }

    /**
     * Goes on as another call: the one before was given up for lost.
     *
     * @param lost of the same ticket
     */
    public CallTale comesBack(CallTale lost, Caller caller) {
        return joinsBy("1700000000." + lost.call, caller);
    }

    private CallTale joinsBy(String uniqueId, Caller caller) {
        Hint joining = new Hint(false, true, null, null, null);
        return happens(
                new Fact.CallArrived(call, "pbx1", null, uniqueId, caller, "4000", SUPPORT, ticket, now, joining),
                new Fact.Enqueued(call, LANE, 2));
    }

    public OfferToken dialledBack(AgentId agent) {
        return dialledBack(agent, caller("+8613800000001"));
    }

    /** An agent is to call the customer back. */
    public OfferToken dialledBack(AgentId agent, Caller customer) {
        OfferToken offer = new OfferToken(++offers);
        String channel = CallDirection.channelOf(call);
        happens(
                new Fact.CallArrived(call, "pbx1", channel, channel, customer, "4930999", SUPPORT, ticket, now),
                new Fact.DialledBack(call, agent, offer, LANE));
        return offer;
    }

    public CallTale arrivesFrom(String pbx) {
        return happens(new Fact.CallArrived(
                call, pbx, null, "1700000000.1", caller("+8613800000001"), "4000", SUPPORT, ticket, now));
    }

    public OfferToken offered(AgentId agent) {
        OfferToken offer = new OfferToken(++offers);
        happens(new Fact.Offered(call, agent, offer, LANE, 3, now.minusSeconds(60), 1500, 4));
        return offer;
    }

    public CallTale rings(AgentId agent, OfferToken offer) {
        return happens(new Fact.AgentRinging(call, agent, offer));
    }

    public CallTale answers(AgentId agent, OfferToken offer) {
        return happens(new Fact.AgentAnswered(call, agent, offer));
    }

    public CallTale fails(AgentId agent, OfferToken offer, OfferFailure failure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.OfferFailed(call, agent, offer, failure));
        failure.agentBecomes().ifPresent(reason -> facts.add(new Fact.AgentNotReady(agent, reason)));
        facts.add(new Fact.Enqueued(call, LANE, 1));
        return happens(facts.toArray(Fact[]::new));
    }

    /** The agent lets the caller go on to whoever serves the queue. */
    public CallTale passedOn(AgentId agent, OfferToken offer) {
        return happens(
                new Fact.Transferred(call, agent, offer, SUPPORT, null),
                new Fact.WrapUpStarted(agent, call, now.plusSeconds(30)),
                new Fact.Enqueued(call, LANE, 1));
    }

    public CallTale ends(CallEnding ending, AgentId lastAgent) {
        return happens(
                new Fact.CallEnded(call, ending, lastAgent),
                new Fact.WrapUpStarted(lastAgent, call, now.plusSeconds(30)));
    }

    public CallTale abandons() {
        return happens(new Fact.CallEnded(call, CallEnding.ABANDONED, null));
    }

    /** A whole conversation: waits 2 s, rings 3 s, talks for a minute. */
    public CallTale talksWith(AgentId agent) {
        arrives().later(Duration.ofSeconds(2));
        OfferToken offer = offered(agent);
        return rings(agent, offer)
                .later(Duration.ofSeconds(3))
                .answers(agent, offer)
                .later(Duration.ofMinutes(1))
                .ends(CallEnding.CALLER_HUNG_UP, agent);
    }

    /** One entry of the log, a millisecond later than the one before. */
    public CallTale happens(Fact... facts) {
        now = now.plusMillis(1);
        log.appendEntry(now, List.of(facts));
        return this;
    }

    public Instant now() {
        return now;
    }
}
