package org.callwright.telephony.localline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.hint.Hint;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LocalVisit;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.mapping.PhoneName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls of the notes of visits, and tells them. Never blocks; thread-safe. */
public final class VisitTeller {
    private static final Logger log = LoggerFactory.getLogger(VisitTeller.class);

    private final Router router;
    private final RoutingStore store;
    private final QueueDirectory queues;
    private final AgentDirectory agents;
    private final TicketNumbers tickets;
    private final CallerIdReader callers;
    private final NoteSeal seal;
    private final Clock clock;

    public VisitTeller(
            Router router,
            RoutingStore store,
            QueueDirectory queues,
            AgentDirectory agents,
            TicketNumbers tickets,
            CallerIdReader callers,
            Sealing sealing,
            Clock clock) {
        this.router = router;
        this.store = store;
        this.queues = queues;
        this.agents = agents;
        this.tickets = tickets;
        this.callers = callers;
        this.seal = new NoteSeal(sealing);
        this.clock = clock;
    }

    boolean isReady() {
        return queues.loaded() && agents.loaded();
    }

    /** What may be kept, in the open, of a note that cannot be told. */
    String keepable(String text) {
        return seal.sealed(text);
    }

    /** @throws IllegalArgumentException when no queue is reached by what was dialled, or the number cannot be opened */
    CompletionStage<Boolean> tell(String pbx, CallId call, String uniqueId, VisitNote note) {
        ServiceQueue queue = note.queue()
                .flatMap(queues::byId)
                .or(() -> queues.byDialed(note.dialed()))
                .orElseThrow(() -> new IllegalArgumentException("no queue is reached by " + note.dialed()));
        Caller caller = callers.read(seal.number(note), "", note.withheld());
        CompletionStage<TicketNumber> ticket = note.ticket()
                .<CompletionStage<TicketNumber>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> tickets.next(clock.instant()));
        return ticket.thenCombine(
                        store.liveAgents(),
                        (number, signedIn) ->
                                visit(arrival(pbx, call, uniqueId, queue, number, caller, note), signedIn, note))
                .thenCompose(router::servedLocally)
                .thenApply(told -> {
                    if (told) {
                        log.atInfo()
                                .addKeyValue("pbx", pbx)
                                .addKeyValue("call", call)
                                .addKeyValue("queue", queue.id())
                                .log("a visit of the local line is on record");
                    }
                    return told;
                });
    }

    private Arrival arrival(
            String pbx,
            CallId call,
            String uniqueId,
            ServiceQueue queue,
            TicketNumber ticket,
            Caller caller,
            VisitNote note) {
        return new Arrival(
                call, pbx, "", uniqueId, caller, note.dialed(), queue, ticket, note.arrived(), Hint.cameBy(note.web()));
    }

    private LocalVisit visit(Arrival arrival, List<LiveAgent> signedIn, VisitNote note) {
        Instant ended = later(note.arrived(), note.ended());
        if (note.answered().isEmpty()) {
            return new LocalVisit(arrival, Optional.empty(), CallEnding.ABANDONED, ended);
        }
        String phone = PhoneName.of(note.answeredBy());
        Optional<AgentId> agent = agentAt(phone, signedIn);
        if (agent.isEmpty()) {
            log.atWarn()
                    .addKeyValue("pbx", arrival.pbx())
                    .addKeyValue("call", arrival.call())
                    .log(
                            "phone {} answered on the local line and is no agent's; the call is on record as answered, without one",
                            phone);
        }
        Instant answered = later(note.arrived(), note.answered().get());
        return new LocalVisit(
                arrival,
                Optional.of(new LocalVisit.Talk(agent.orElse(null), answered)),
                note.agentHungUp() ? CallEnding.AGENT_HUNG_UP : CallEnding.CALLER_HUNG_UP,
                later(answered, ended));
    }

    /** Whose phone it is, or else who is signed in there now. */
    private Optional<AgentId> agentAt(String phone, List<LiveAgent> signedIn) {
        return agents.all().stream()
                .filter(profile -> profile.enabled() && profile.phone().equals(phone))
                .findFirst()
                .map(profile -> profile.id())
                .or(() -> signedIn.stream()
                        .filter(agent -> agent.phone().equals(phone))
                        .findFirst()
                        .map(LiveAgent::agent));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
