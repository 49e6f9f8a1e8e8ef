package org.callwright.core.call;

import java.util.List;
import org.callwright.core.event.Event;

/**
 * Everything recorded about one call.
 *
 * @param legs in order of offer
 * @param events in order of the log; also those that could not follow on the call's state
 */
public record CallDetail(CallRecord call, List<Leg> legs, List<Event> events) {
    public CallDetail {
        legs = List.copyOf(legs);
        events = List.copyOf(events);
    }
}
