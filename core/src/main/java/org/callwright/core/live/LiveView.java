package org.callwright.core.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.LiveAgent;
import org.jspecify.annotations.Nullable;

/**
 * The queues, calls and agents of this moment as one node sees them. A {@link LiveFeed} keeps it up with the event log;
 * whoever subscribes gets a snapshot and then the changes, without a gap between them. Nothing here is the truth: that is
 * in the routing store, from which all of this can be had again.
 *
 * <p>Thread-safe; what it holds is bounded by the calls and agents that there are.
 */
public final class LiveView {
    /** A listener's place in the audience. */
    public interface Subscription extends AutoCloseable {
        /** Gives the listener a snapshot at once, on this thread; the changes that follow are those after it. */
        void resync();

        @Override
        void close();
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Audience audience = new Audience();
    private Picture picture = new Picture();
    private boolean current;
    private @Nullable Instant latest;

    /**
     * False until the picture is complete, and once reading the event log has failed, which takes half a minute when Redis is
     * away: what is shown may then be old.
     */
    public boolean current() {
        return ask(() -> current);
    }

    /** When the last event folded had happened; empty before the first. */
    public Optional<Instant> latest() {
        return ask(() -> Optional.ofNullable(latest));
    }

    public QueueNow queue(QueueId id) {
        return ask(() -> picture.queue(id));
    }

    public Optional<AgentNow> agent(AgentId id) {
        return ask(() -> Optional.ofNullable(picture.agent(id)));
    }

    /** How many agents are in that state. */
    public int agentsIn(AgentState state) {
        return ask(() -> picture.agentsIn(state));
    }

    public Optional<CallNow> call(CallId id) {
        return ask(() -> Optional.ofNullable(picture.call(id)));
    }

    /** The call that the agent is offered or has. */
    public Optional<CallNow> callOf(AgentId id) {
        return ask(() -> Optional.ofNullable(Scope.callOf(picture, id)));
    }

    public LiveSnapshot snapshot(Interest interest) {
        return ask(() -> Scope.of(picture, interest));
    }

    /** All calls and agents, and no queues: for whoever has to put them back elsewhere. */
    public LiveSnapshot everything() {
        return ask(() -> new LiveSnapshot(
                List.of(),
                List.copyOf(picture.agents().values()),
                List.copyOf(picture.calls().values())));
    }

    /** The listener has its first snapshot when this returns. */
    public Subscription subscribe(Interest interest, LiveListener listener) {
        return ask(() -> {
            audience.add(interest, listener);
            listener.snapshot(Scope.of(picture, interest));
            return new Subscription() {
                @Override
                public void resync() {
                    change(() -> listener.snapshot(Scope.of(picture, interest)));
                }

                @Override
                public void close() {
                    change(() -> audience.remove(interest, listener));
                }
            };
        });
    }

    /** Goes over to a new picture; everybody asks for a snapshot. */
    void replace(Rebuild rebuild) {
        change(() -> {
            picture = rebuild.picture();
            current = true;
            latest = rebuild.latest() == null ? latest : rebuild.latest();
            audience.outdated();
        });
    }

    void apply(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        change(() -> {
            Fold fold = new Fold(picture);
            events.forEach(fold::apply);
            latest = events.getLast().at();
            audience.tell(picture, picture.takeTouches());
        });
    }

    /** Takes over which queues the agent serves. */
    void serves(LiveAgent agent) {
        change(() -> {
            new Fold(picture).serves(agent);
            audience.tell(picture, picture.takeTouches());
        });
    }

    /** The log cannot be read: the picture stays, but is no longer kept up. */
    void lost() {
        change(() -> current = false);
    }

    private <T> T ask(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
