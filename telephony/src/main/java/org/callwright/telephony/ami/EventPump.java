package org.callwright.telephony.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.callwright.telephony.ami.event.AmiEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events and changes of status to the listener one at a time, on a thread of its own, in the order in which they
 * were added. Bounded by its user: whoever adds looks whether it {@link #isFull} and stops reading; {@code drained} is
 * called when half of it is free again.
 */
final class EventPump {
    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);

    private final AmiListener listener;
    private final int capacity;
    private final Runnable drained;
    private final AtomicInteger held = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private List<Object> waiting = new ArrayList<>();
    private boolean finished;

    EventPump(String name, AmiListener listener, int capacity, Runnable drained) {
        this.listener = listener;
        this.capacity = capacity;
        this.drained = drained;
        Thread.ofVirtual().name("ami-events-" + name).start(this::run);
    }

    void event(AmiEvent event) {
        add(event);
    }

    void status(AmiStatus status) {
        add(status);
    }

    boolean isFull() {
        return held.get() >= capacity;
    }

    int held() {
        return held.get();
    }

    /** Ends the thread after everything added has been delivered. */
    void finish() {
        lock.lock();
        try {
            finished = true;
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    private void add(Object item) {
        lock.lock();
        try {
            held.incrementAndGet();
            waiting.add(item);
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        var batch = swap(new ArrayList<>());
        while (!batch.isEmpty()) {
            for (var item : batch) {
                deliver(item);
                release();
            }
            batch.clear();
            batch = swap(batch);
        }
    }

    private void release() {
        if (held.decrementAndGet() != capacity / 2) {
            return;
        }
        try {
            drained.run();
        } catch (RejectedExecutionException _) {
            LOG.debug("the event loop has ended; what is left is still delivered");
        }
    }

    /** Takes all that waits, leaving the emptied list in its place; empty only at the end. */
    private List<Object> swap(List<Object> emptied) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !finished) {
                added.awaitUninterruptibly();
            }
            var batch = waiting;
            waiting = emptied;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    // Whatever the listener throws, the events after it are still its own.
    private void deliver(Object item) {
        try {
            switch (item) {
                case AmiEvent event -> listener.event(event);
                case AmiStatus status -> listener.status(status);
                default -> throw new IllegalStateException("neither event nor status: " + item);
            }
        } catch (Throwable failure) {
            LOG.error("listener failed on {}", item, failure);
        }
    }
}
