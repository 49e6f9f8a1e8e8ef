package org.callwright.web.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.live.LiveChange;
import org.callwright.core.live.LiveListener;
import org.callwright.core.live.LiveSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What one client has yet to be sent. Holds the last change of each subject only, and of so many subjects at most: a
 * client that is slower than that gets a new snapshot instead, made when it is ready to take one. Thread-safe.
 */
final class Outbox implements LiveListener {
    /** What to send next. */
    sealed interface Next {
        record Nothing() implements Next {}

        record Snapshot(LiveSnapshot snapshot) implements Next {}

        record Changes(List<LiveChange> changes) implements Next {}

        /** Ask for a snapshot first. */
        record Resync() implements Next {}
    }

    private final int most;
    private final Runnable signal;
    private final Map<Object, LiveChange> changes = new LinkedHashMap<>();
    private @Nullable LiveSnapshot snapshot;
    private boolean outdated;

    /**
     * @param most subjects that may be waiting to be sent
     * @param signal runs, outside our lock, whenever there is something to send; must return at once
     */
    Outbox(int most, Runnable signal) {
        this.most = most;
        this.signal = signal;
    }

    @Override
    public void snapshot(LiveSnapshot newSnapshot) {
        synchronized (this) {
            changes.clear();
            outdated = false;
            snapshot = newSnapshot;
        }
        signal.run();
    }

    @Override
    public void changes(List<LiveChange> newChanges) {
        synchronized (this) {
            if (outdated) {
                return;
            }
            newChanges.forEach(change -> {
                changes.remove(change.subject());
                changes.put(change.subject(), change);
            });
            if (changes.size() > most) {
                becomeOutdated();
            }
        }
        signal.run();
    }

    @Override
    public void outdated() {
        synchronized (this) {
            becomeOutdated();
        }
        signal.run();
    }

    private void becomeOutdated() {
        outdated = true;
        snapshot = null;
        changes.clear();
    }

    synchronized Next take() {
        if (outdated) {
            return new Next.Resync();
        }
        if (snapshot != null) {
            LiveSnapshot taken = snapshot;
            snapshot = null;
            return new Next.Snapshot(taken);
        }
        if (changes.isEmpty()) {
            return new Next.Nothing();
        }
        List<LiveChange> taken = List.copyOf(changes.values());
        changes.clear();
        return new Next.Changes(taken);
    }

    synchronized boolean isEmpty() {
        return !outdated && snapshot == null && changes.isEmpty();
    }
}
