package org.callwright.telephony.resync;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.telephony.mapping.PhoneName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a conversation that the routing store has lost over from what its channels carry. */
public final class Adoption {
    private static final Logger log = LoggerFactory.getLogger(Adoption.class);

    private final Router router;
    private final RoutingStore store;
    private final QueueDirectory queues;
    private final AgentDirectory agents;
    private final CallerIdReader callers;
    private final Clock clock;

    public Adoption(
            Router router,
            RoutingStore store,
            QueueDirectory queues,
            AgentDirectory agents,
            CallerIdReader callers,
            Clock clock) {
        this.router = router;
        this.store = store;
        this.queues = queues;
        this.agents = agents;
        this.callers = callers;
        this.clock = clock;
    }

    CompletionStage<?> of(String pbx, Finding.Conversation found) {
        SeenChannel caller = found.caller();
        SeenChannel leg = found.leg();
        CompletionStage<Optional<AgentId>> offeredTo =
                store.offeredTo(caller.call().orElseThrow(), leg.leg().orElseThrow());
        return store.liveAgents()
                .thenCombine(offeredTo, (signedIn, offered) -> agentAt(PhoneName.of(leg.name()), signedIn, offered))
                .thenCompose(agent -> {
                    Optional<Arrival> arrival = arrival(pbx, caller);
                    if (arrival.isEmpty() || agent.isEmpty()) {
                        log.atWarn()
                                .addKeyValue("pbx", pbx)
                                .log(
                                        "who talks on {} and {} cannot be told; they are left alone",
                                        caller.name(),
                                        leg.name());
                        return CompletableFuture.completedFuture(false);
                    }
                    return router.conversationFound(
                                    arrival.get(),
                                    agent.get(),
                                    leg.leg().orElseThrow(),
                                    found.before(),
                                    isFormer(agent.get().agent()))
                            .whenComplete((taken, failure) -> {
                                if (Boolean.TRUE.equals(taken)) {
                                    log.atWarn()
                                            .addKeyValue("pbx", pbx)
                                            .addKeyValue("call", arrival.get().call())
                                            .addKeyValue("agent", agent.get().agent())
                                            .log("a conversation that was not known here is taken over");
                                }
                            });
                });
    }

    /** He talks, and so is busy; but nobody will be there to take another call, or to sign him out. */
    private boolean isFormer(AgentId agent) {
        return agents.byId(agent).filter(profile -> !profile.enabled()).isPresent();
    }

    private Optional<Arrival> arrival(String pbx, SeenChannel seen) {
        try {
            Optional<ServiceQueue> queue = queues.byId(new QueueId(seen.caller().queue()));
            return queue.map(known -> new Arrival(
                    seen.call().orElseThrow(),
                    pbx,
                    seen.name(),
                    seen.uniqueId(),
                    callers.read(
                            seen.caller().number(),
                            seen.caller().name(),
                            seen.caller().withheld()),
                    seen.dialed(),
                    known,
                    new TicketNumber(seen.caller().ticket()),
                    arrived(seen.caller().arrived())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Instant arrived(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException | DateTimeException e) {
            return clock.instant();
        }
    }

    /**
     * Who is signed in there; else for whom it rang, who may have signed in elsewhere and left it; else whose phone it is,
     * rather than whose it was.
     */
    private Optional<AgentSession> agentAt(String phone, List<LiveAgent> signedIn, Optional<AgentId> offeredTo) {
        return session(signedIn, phone, agent -> agent.phone().equals(phone))
                .or(() -> offeredTo.flatMap(
                        id -> session(signedIn, phone, agent -> agent.agent().equals(id))))
                .or(() -> offeredTo.flatMap(agents::byId).map(profile -> session(profile, phone)))
                .or(() -> agents.all().stream()
                        .filter(profile -> profile.phone().equals(phone))
                        .min(Comparator.comparing(profile -> !profile.enabled()))
                        .map(profile -> session(profile, phone)));
    }

    private static Optional<AgentSession> session(List<LiveAgent> signedIn, String phone, Predicate<LiveAgent> whom) {
        return signedIn.stream()
                .filter(whom)
                .findFirst()
                .map(agent -> new AgentSession(agent.agent(), phone, agent.lanes()));
    }

    private AgentSession session(AgentProfile profile, String phone) {
        return new AgentSession(profile.id(), phone, lanesOf(profile));
    }

    private List<LaneId> lanesOf(AgentProfile profile) {
        return queues.all().stream()
                .flatMap(queue -> queue.lanesServedBy(profile.skills()).stream())
                .toList();
    }
}
