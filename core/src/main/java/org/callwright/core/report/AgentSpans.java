package org.callwright.core.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.callwright.core.agent.AgentId;
import org.callwright.core.staff.Colleagues;

/**
 * Finds what agents' time was spent in, from the newest piece of a period on. A state that lasts over a border between pieces is
 * one: its end is found in the newer piece, or behind it, and it is told with the piece in which it began. Used by one thread at a
 * time.
 */
final class AgentSpans {
    private final AgentMoments moments;
    private final Period whole;
    private final Colleagues within;
    private final Consumer<AgentSpan> each;
    /** When what agents are in at the end of the next piece is over. */
    private Map<AgentId, Instant> ends = new HashMap<>();

    private boolean begun;

    /** @param each is told those of a piece in any order */
    AgentSpans(AgentMoments moments, Period whole, Colleagues within, Consumer<AgentSpan> each) {
        this.moments = moments;
        this.whole = whole;
        this.within = within;
        this.each = each;
    }

    /** @param piece ends where the one before began; the first one anywhere in the period */
    void look(Period piece) {
        if (!begun && piece.to().isBefore(whole.to())) {
            moments.next(new Period(piece.to(), whole.to()), within).forEach(next -> ends.put(next.agent(), next.at()));
        }
        begun = true;
        Piece now = new Piece(piece);
        moments.before(piece.from(), within).forEach(now::wasBefore);
        moments.during(piece, within, now::becomes);
        ends = now.end();
    }

    private final class Piece {
        private final Period period;
        private final Map<AgentId, AgentSpan> open = new HashMap<>();
        private final Set<AgentId> fromBefore = new HashSet<>();
        private final Map<AgentId, Instant> olderEnds = new HashMap<>();

        Piece(Period period) {
            this.period = period;
        }

        /** Of a call how it began comes first; what the agent was in is the last. */
        void wasBefore(AgentMoment last) {
            open.put(last.agent(), AgentSpan.of(last, period.from(), period.to()));
            fromBefore.add(last.agent());
        }

        /** As {@link AgentTimes} adds up: a moment whose clock went back a little begins where the last one did. */
        void becomes(AgentMoment moment) {
            AgentSpan last = open.get(moment.agent());
            Instant at = last == null || last.start().isBefore(moment.at()) ? moment.at() : last.start();
            if (last != null) {
                close(last, at);
            }
            open.put(moment.agent(), AgentSpan.of(moment, at, period.to()));
        }

        private void close(AgentSpan span, Instant end) {
            if (fromBefore.remove(span.agent()) && period.from().isAfter(whole.from())) {
                olderEnds.put(span.agent(), end);
            } else if (span.start().isBefore(end)) {
                each.accept(span.until(end));
            }
        }

        Map<AgentId, Instant> end() {
            open.values().forEach(span -> close(span, ends.getOrDefault(span.agent(), whole.to())));
            return olderEnds;
        }
    }
}
