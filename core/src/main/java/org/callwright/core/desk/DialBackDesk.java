package org.callwright.core.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.callerid.DialRule;
import org.callwright.core.change.Refused;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.DialOut;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.DialBackOutcome;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.PendingOffer;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.StoreFailure;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFamily;
import org.jspecify.annotations.Nullable;

/**
 * Where agents call customers back whose numbers they do not see: they name a ticket, never digits. Whether they may see the
 * ticket the caller of this has checked. Blocks while it reads; what the stages wait for does not.
 */
public final class DialBackDesk {
    private final Router router;
    private final RoutingStore store;
    private final DialOut dialOut;
    private final QueueDirectory queues;
    private final CallHistory calls;
    private final CustomerFiles customers;
    private final CallerIdReader numbers;
    private final Clock clock;
    private final DialRule rule = new DialRule();

    public DialBackDesk(
            Router router,
            RoutingStore store,
            DialOut dialOut,
            QueueDirectory queues,
            CallHistory calls,
            CustomerFiles customers,
            CallerIdReader numbers,
            Clock clock) {
        this.router = router;
        this.store = store;
        this.dialOut = dialOut;
        this.queues = queues;
        this.calls = calls;
        this.customers = customers;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Has the agent's phone rung and the customer dialled; asked again meanwhile, it tells of the same call. Fails with
     * {@link Refused} when he is not signed in or busy, with a {@link StoreFailure} when nobody could
     * be reserved, and with a {@link ControlFailure} when the PBX does not take the request: then he is as free as before.
     *
     * @param family the ticket with all that go on in it: who called about one of these called about it
     * @param phone of the ticket's customer; null: the number that the ticket's last caller had
     * @throws Refused when there is no number, or one that must not be dialled, or no trunk
     */
    public CompletionStage<CallId> callBack(AgentId agent, TicketFamily family, @Nullable Long phone) {
        Ticket ticket = family.ticket();
        List<CallRecord> contacts = contacts(family);
        Caller customer = phone == null ? lastCaller(contacts) : owner(family, phone);
        if (!rule.allows(customer.raw())) {
            throw Refused.state("phone", "Emergency, premium-rate and incomplete numbers are not called back.");
        }
        DialOut.Line line = line(contacts);
        return queue(agent, ticket).thenCompose(queue -> dial(wish(agent, ticket, customer, line, queue)));
    }

    /** Oldest first. */
    private List<CallRecord> contacts(TicketFamily family) {
        return family.members().stream()
                .flatMap(one -> calls.ofTicket(one.number()).stream())
                .map(CallDetail::call)
                .sorted(Comparator.comparing(CallRecord::arrived))
                .toList();
    }

    private DialBack wish(AgentId agent, Ticket ticket, Caller customer, DialOut.Line line, ServiceQueue queue) {
        CallId call = CallId.next();
        String channel = CallDirection.channelOf(call);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new DialBack(
                agent,
                new Arrival(call, line.pbx(), channel, channel, customer, line.shows(), queue, ticket.number(), now));
    }

    private CompletionStage<CallId> dial(DialBack wish) {
        return noted(router.dialBack(wish)).thenCompose(outcome -> switch (outcome) {
            case DialBackOutcome.Reserved reserved -> dial(reserved.offer(), wish);
            case DialBackOutcome.UnderWay known -> again(known.call(), wish);
            case DialBackOutcome.NotSignedIn none ->
                CompletableFuture.failedStage(Refused.state("state", "Sign in at your phone first."));
            case DialBackOutcome.Busy busy ->
                CompletableFuture.failedStage(Refused.state("state", "You are offered a call, or talk."));
        });
    }

    private static <T> CompletionStage<T> noted(CompletionStage<T> step) {
        return step.exceptionallyCompose(failure -> CompletableFuture.failedStage(new StoreFailure(failure)));
    }

    /**
     * Whoever asked first may not have heard that the agent is reserved, or has died: then nobody has told the PBX. It dials
     * once, however often it is told. Nor is there anything to dial when a colleague hands that customer over to him just now.
     */
    private CompletionStage<CallId> again(CallId call, DialBack wish) {
        return noted(store.liveCall(call))
                .thenCompose(live -> live.filter(one -> one.state() == CallState.Kind.OFFERED && !one.reached())
                        .map(LiveCall::token)
                        .map(token -> store.offer(call, token)
                                .thenCompose(pending -> pending.map(PendingOffer::offer)
                                        .map(offer -> dial(offer, wish.as(call)))
                                        .orElseGet(() -> CompletableFuture.completedStage(call))))
                        .orElseGet(() -> CompletableFuture.completedStage(call)));
    }

    private CompletionStage<CallId> dial(Offer offer, DialBack wish) {
        return dialOut.dial(offer, wish).thenApply(accepted -> offer.call()).exceptionallyCompose(failure -> {
            ControlFailure refused = ControlFailure.of(failure);
            return router.refused(offer, refused)
                    .handle((settled, itExpires) -> null)
                    .thenCompose(done -> CompletableFuture.failedStage(refused));
        });
    }

    private Caller lastCaller(List<CallRecord> contacts) {
        List<Caller> callers = contacts.stream()
                .filter(call -> call.direction() == CallDirection.IN)
                .sorted(Comparator.comparing(CallRecord::arrived).reversed())
                .map(CallRecord::caller)
                .toList();
        return callers.stream()
                .flatMap(caller -> normalised(caller.e164()).stream())
                .findFirst()
                .orElseThrow(() -> Refused.state("phone", whyNot(callers)));
    }

    private static String whyNot(List<Caller> callers) {
        if (callers.isEmpty()) {
            return "Nobody has called about this ticket; name a phone of its customer.";
        }
        return switch (callers.getFirst().presentation()) {
            case WITHHELD -> "The caller withheld his number, so he cannot be called back.";
            case ABSENT -> "The network did not tell the caller's number.";
            case ERASED -> "The caller has asked to be forgotten.";
            case MALFORMED, KNOWN -> "What the network told of the caller is no telephone number.";
        };
    }

    private Caller owner(TicketFamily family, long phone) {
        return family.customer()
                .flatMap(customers::byId)
                .map(file -> file.phone(phone))
                .map(CustomerFile.Phone::e164)
                .flatMap(this::normalised)
                .orElseThrow(() -> Refused.state("phone", "The ticket's customer has no such telephone number."));
    }

    /** What is dialled has been read as a number just now, whatever is stored. */
    private Optional<Caller> normalised(@Nullable String e164) {
        return Optional.ofNullable(e164)
                .flatMap(numbers::e164)
                .map(number -> new Caller(number, number, "", Caller.Presentation.KNOWN));
    }

    /** A PBX that can be reached; among these the one that the ticket's last call came by. */
    private DialOut.Line line(List<CallRecord> contacts) {
        String last = contacts.isEmpty() ? "" : contacts.getLast().pbx();
        return dialOut.lines().stream()
                .min(Comparator.comparing((DialOut.Line line) -> !line.connected())
                        .thenComparing(line -> !line.pbx().equals(last)))
                .orElseThrow(() -> Refused.state(
                        "trunk",
                        "No PBX has an outgoing trunk: set callwright.pbx.<name>.dial-back-trunk and -caller-id."));
    }

    /** Whose settings hold: the ticket's, or else one that the agent serves. */
    private CompletionStage<ServiceQueue> queue(AgentId agent, Ticket ticket) {
        Optional<ServiceQueue> own = Optional.ofNullable(ticket.queue()).flatMap(queues::byId);
        if (own.isPresent()) {
            return CompletableFuture.completedStage(own.get());
        }
        return noted(store.liveAgent(agent))
                .thenApply(now -> now.stream()
                        .map(LiveAgent::lanes)
                        .flatMap(List::stream)
                        .flatMap(lane -> queues.byId(lane.queue()).stream())
                        .findFirst()
                        .orElseThrow(() -> Refused.state("state", "Sign in first, as an agent who serves a queue.")));
    }
}
