package org.callwright.telephony.arrive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.HandClock;
import org.callwright.core.Ports;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.hint.Hint;
import org.callwright.core.hint.HintReader;
import org.callwright.core.hint.Meaning;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.queue.TestQueues;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.agi.AgiHandler;

/** Where callers arrive and leave: what the PBX asks is served, and what becomes of it is kept. */
final class Entrance {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final TicketNumber FRESH = new TicketNumber("SV261122-00001-5");
    static final ServiceQueue SUPPORT = TestQueues.SUPPORT;
    static final Question QUESTION = new Question("callwright/which", 12, Duration.ofSeconds(5), 2);

    final List<Arrival> arrivals = new ArrayList<>();
    final List<Arrival> departures = new ArrayList<>();
    final List<String> endings = new ArrayList<>();
    final AtomicInteger doubts = new AtomicInteger();
    final HandClock clock = new HandClock(NOW);
    private final Pulse pulse = new Pulse(clock);

    /** The queue that the callers have dialled, and another one that there is. */
    ServiceQueue queue = SUPPORT;

    ServiceQueue also = SUPPORT;

    boolean loaded = true;
    boolean away;
    HintReader hints =
            visit -> CompletableFuture.completedFuture(new Meaning(Optional.empty(), Hint.cameBy(visit.web())));

    /** Nobody is idle. */
    static CompletableFuture<ArrivalOutcome> waiting(Arrival arrival) {
        return CompletableFuture.completedFuture(
                new ArrivalOutcome(arrival.call(), arrival.ticket(), Optional.empty()));
    }

    void leave(StubSession session) {
        serve(session, Entrance::waiting, LeftHandler.class);
    }

    void arrive(StubSession session, Function<Arrival, CompletableFuture<ArrivalOutcome>> store) {
        serve(session, store, ArriveHandler.class);
    }

    private void serve(
            StubSession session,
            Function<Arrival, CompletableFuture<ArrivalOutcome>> store,
            Class<? extends AgiHandler> which) {
        Ports.Answer answers = (method, args) -> switch (method) {
            case "arrive" -> {
                arrivals.add((Arrival) args[0]);
                yield store.apply((Arrival) args[0]);
            }
            case "leftAtTheDoor" -> {
                if (away) {
                    yield CompletableFuture.failedFuture(new IllegalStateException("Redis is away"));
                }
                departures.add((Arrival) args[0]);
                yield CompletableFuture.completedFuture(new Step(true, List.of()));
            }
            case "ended" -> {
                endings.add(args[0] + " " + args[1]);
                yield CompletableFuture.completedFuture(new Step(false, List.of()));
            }
            default -> throw new AssertionError(method);
        };
        var router = new Router(
                Ports.answering(RoutingStore.class, answers), Ports.answering(CallControl.class, answers), clock);
        TicketNumbers tickets = now -> CompletableFuture.completedFuture(FRESH);
        CallerIdReader callers = new CallerIdReader("CN");
        Departures gone = new Departures(router, tickets, callers, clock);
        AgiHandler handler = which == LeftHandler.class
                ? new LeftHandler(new OneQueue(), gone)
                : new ArriveHandler(
                        router, new OneQueue(), tickets, callers, hints, gone, doubts::incrementAndGet, pulse, clock);
        handler.handle(session)
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private final class OneQueue implements QueueDirectory {
        @Override
        public boolean loaded() {
            return loaded;
        }

        @Override
        public List<ServiceQueue> all() {
            return List.of(queue);
        }

        @Override
        public Optional<ServiceQueue> byId(QueueId id) {
            return Stream.of(queue, also).filter(q -> q.id().equals(id)).findFirst();
        }

        @Override
        public Optional<ServiceQueue> byDialed(String dialed) {
            return Optional.of(queue).filter(q -> q.dialed().contains(dialed));
        }
    }
}
