package org.callwright.core.live;

import java.util.List;

/**
 * Takes what a subscription delivers. Called by one thread at a time while the view is locked: put it aside and return at
 * once.
 */
public interface LiveListener {
    /** Everything said before is replaced by this. */
    void snapshot(LiveSnapshot snapshot);

    /** What changed since the last call, oldest first, one change a subject. */
    void changes(List<LiveChange> changes);

    /** The view was rebuilt: ask for a snapshot by {@link LiveView.Subscription#resync}. */
    void outdated();
}
