package org.callwright.core.live;

import java.time.Instant;
import java.util.List;
import org.callwright.core.event.Event;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the making, from what the routing store has and from events, in order, from before the store was read until
 * after. Some or all of them may be in the store's answer already.
 */
final class Rebuild {
    private final List<LiveAgent> agents;
    private final Picture picture = new Picture();
    private final Fold fold = new Fold(picture);
    private @Nullable Instant latest;

    Rebuild(List<LiveCall> calls, List<LiveAgent> agents) {
        this.agents = agents;
        calls.forEach(fold::seed);
        agents.forEach(fold::seed);
    }

    void apply(List<Event> events) {
        events.forEach(fold::apply);
        latest = events.isEmpty() ? latest : events.getLast().at();
        picture.takeTouches();
    }

    Picture picture() {
        // Who signed out and in again while the events lasted has lost his queues with them.
        agents.forEach(fold::serves);
        picture.takeTouches();
        return picture;
    }

    /** When the last event had happened; null when there was none. */
    @Nullable
    Instant latest() {
        return latest;
    }
}
