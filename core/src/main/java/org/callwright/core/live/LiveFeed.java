package org.callwright.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.callwright.core.agent.AgentId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FoundingPatience;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.RoutingStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link LiveView} up with the event log, on one thread of its own. It starts, and after each failure starts
 * over, with what the routing store has now; the log is read again from the arrival of the oldest call on, as only the log
 * tells who is calling.
 */
public final class LiveFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int BATCH = 500;
    /** Phones ring before pictures are drawn, and one picture shows several events: nobody sees the difference. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(10);

    private final LiveView view;
    private final EventLog log;
    private final RoutingStore store;
    private final Consumer<Event> witness;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean outdated;
    /** Only the feed's own thread asks. */
    private @Nullable EventId witnessed;

    /**
     * @param witness is shown each new event once, after the view, also what happened while the view was lost or being made; must
     *     return at once
     */
    public LiveFeed(LiveView view, EventLog log, RoutingStore store, Consumer<Event> witness) {
        this.witness = witness;
        this.view = view;
        this.log = log;
        this.store = store;
        this.thread = Thread.ofPlatform().name("live-view").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** The routing store has lost its memory and was given another: asks it again, within seconds. */
    public void startOver() {
        outdated = true;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        Pause pause = new Pause();
        FoundingPatience patience = new FoundingPatience();
        while (!closed) {
            try {
                EventId place = rebuild();
                pause.reset();
                patience.founded();
                follow(place);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                view.lost();
                if (closed || !pause.afterFailure()) {
                    return;
                }
                LOG.atLevel(patience.level(e))
                        .addKeyValue("cause", e.toString())
                        .log("live view lost the event log, starting over");
            }
        }
    }

    private EventId rebuild() throws Exception {
        outdated = false;
        EventId before = log.end();
        EventId shown = witnessed == null ? before : witnessed;
        witnessed = shown;
        List<LiveCall> calls = await(store.liveCalls());
        List<LiveAgent> agents = await(store.liveAgents());
        EventId after = log.end();

        Rebuild rebuild = new Rebuild(calls, agents);
        List<Event> meanwhile = new ArrayList<>();
        List<Event> unshown = new ArrayList<>();
        EventId place = earlier(start(before, calls), shown);
        while (place.compareTo(after) < 0) {
            List<Event> batch = log.read(place, BATCH, PATIENCE);
            if (batch.isEmpty()) {
                break;
            }
            rebuild.apply(batch);
            batch.stream().filter(event -> event.id().compareTo(before) > 0).forEach(meanwhile::add);
            batch.stream().filter(event -> event.id().compareTo(shown) > 0).forEach(unshown::add);
            place = batch.getLast().id();
        }
        view.replace(rebuild);
        meanwhile.forEach(this::learnQueues);
        unshown.forEach(this::show);
        return place.compareTo(after) < 0 ? after : place;
    }

    private static EventId earlier(EventId a, EventId b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void show(Event event) {
        witnessed = event.id();
        witness.accept(event);
    }

    private static EventId start(EventId end, List<LiveCall> calls) {
        return calls.stream()
                .map(LiveCall::arrived)
                .min(Instant::compareTo)
                .map(oldest -> new EventId(oldest.minus(CLOCK_SKEW).toEpochMilli(), 0, 0))
                .filter(arrival -> arrival.compareTo(end) < 0)
                .orElse(end);
    }

    private void follow(EventId from) throws InterruptedException {
        EventId place = from;
        while (!closed && !outdated) {
            List<Event> events = log.read(place, BATCH, PATIENCE);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (events.isEmpty()) {
                continue;
            }
            Thread.sleep(GATHERING); // on a thread of its own: see GATHERING
            view.apply(events);
            place = events.getLast().id();
            events.forEach(this::learnQueues);
            events.forEach(this::show);
        }
    }

    /** The log does not tell which queues an agent serves who signs in; the store does. */
    private void learnQueues(Event event) {
        switch (event.fact()) {
            case Fact.AgentSignedIn f -> learnQueues(f.agent());
            case Fact.AgentSignedInAnew f -> learnQueues(f.agent());
            default -> {}
        }
    }

    private void learnQueues(AgentId signedIn) {
        store.liveAgent(signedIn).whenComplete((agent, failure) -> {
            if (failure == null) {
                agent.ifPresent(view::serves);
            } else {
                LOG.atWarn()
                        .addKeyValue("agent", signedIn)
                        .addKeyValue("cause", failure.toString())
                        .log("cannot read which queues the agent serves");
            }
        });
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(STORE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
