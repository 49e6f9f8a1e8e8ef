package org.callwright.core.call;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;

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

    /** What the caller gave along. */
    public Hint hint() {
        return events.stream()
                .flatMap(event ->
                        event.fact() instanceof Fact.CallArrived arrival ? Stream.of(arrival.given()) : Stream.empty())
                .findFirst()
                .orElse(Hint.NONE);
    }
}
