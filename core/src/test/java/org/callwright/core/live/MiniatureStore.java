package org.callwright.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.callwright.core.Ports;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Fact;
import org.callwright.core.routing.RoutingStore;

/** A {@link Floor} behind the ports that the feed reads; it can be cut off. */
final class MiniatureStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Floor floor = new Floor();
    private boolean cut;
    private int[] duringNextQuestion = {};

    /** Happens while the store is asked for its calls the next time. */
    void happenWhileAsked(int... numbers) {
        change(() -> duringNextQuestion = numbers);
    }

    void happen(int... numbers) {
        change(() -> {
            for (int number : numbers) {
                floor.happen(number);
            }
        });
    }

    void cut() {
        change(() -> cut = true);
    }

    void restore() {
        change(() -> cut = false);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void reachable() {
        if (cut) {
            throw new IllegalStateException("cut off");
        }
    }

    /** Answers the reading questions only. */
    RoutingStore routing() {
        return Ports.answering(RoutingStore.class, (method, args) -> {
            lock.lock();
            try {
                reachable();
                if (method.equals("liveCalls")) {
                    happen(duringNextQuestion);
                    duringNextQuestion = new int[] {};
                }
                return CompletableFuture.completedFuture(answer(method, args));
            } finally {
                lock.unlock();
            }
        });
    }

    private Object answer(String question, Object[] args) {
        return switch (question) {
            case "liveCalls" -> floor.calls();
            case "liveAgents" -> floor.agents();
            case "liveAgent" ->
                floor.agents().stream()
                        .filter(agent -> agent.agent().equals(args[0]))
                        .findFirst();
            default -> throw new UnsupportedOperationException(question);
        };
    }

    EventLog log() {
        return new EventLog() {
            @Override
            public CompletionStage<EventId> append(Instant at, Fact fact) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Event> read(EventId after, int max, Duration patience) {
                lock.lock();
                try {
                    long left = patience.toNanos();
                    while (since(after).isEmpty() && left > 0) {
                        reachable();
                        left = news.awaitNanos(left);
                    }
                    reachable();
                    return since(after);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return List.of();
                } finally {
                    lock.unlock();
                }
            }

            private List<Event> since(EventId after) {
                return floor.log.stream()
                        .filter(event -> event.id().compareTo(after) > 0)
                        .toList();
            }

            @Override
            public EventId end() {
                lock.lock();
                try {
                    reachable();
                    return floor.log.isEmpty()
                            ? EventId.NONE
                            : floor.log.getLast().id();
                } finally {
                    lock.unlock();
                }
            }

            @Override
            public void forget(EventId before) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
