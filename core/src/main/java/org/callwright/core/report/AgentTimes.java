package org.callwright.core.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiConsumer;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.jspecify.annotations.Nullable;

/**
 * Divides one agent's time among the intervals: each state lasts until the next begins, cut at the borders. Moments whose
 * clock went back a little last no time. Used by one thread.
 */
final class AgentTimes {
    /** Who has signed in and not said why he is not ready. */
    private static final String NO_REASON = NotReadyReason.SIGNED_IN.code();

    private final Period period;
    private final Interval interval;
    private final ZoneId zone;
    private final BiConsumer<Instant, AgentFigures> into;
    private final OfferCounting offers = new OfferCounting();
    private AgentState state = AgentState.LOGGED_OUT;
    private @Nullable String reason;
    private Instant since;

    /** @param into takes an interval's beginning and what is to be added to it */
    AgentTimes(Period period, Interval interval, ZoneId zone, BiConsumer<Instant, AgentFigures> into) {
        this.period = period;
        this.interval = interval;
        this.zone = zone;
        this.into = into;
        this.since = period.from();
    }

    void wasBefore(AgentMoment last) {
        state = last.state();
        reason = last.reason();
        offers.wasBefore(last);
    }

    void becomes(AgentMoment moment) {
        lasts(moment.at());
        state = moment.state();
        reason = moment.reason();
        offers.count(moment).ifPresent(count -> into.accept(interval.start(moment.at(), zone), happened(count)));
    }

    void end() {
        lasts(period.to());
    }

    private void lasts(Instant until) {
        while (since.isBefore(until)) {
            Instant start = interval.start(since, zone);
            Instant border = interval.next(since, zone);
            Instant end = border.isBefore(until) ? border : until;
            if (state != AgentState.LOGGED_OUT) {
                into.accept(start, spent(Duration.between(since, end)));
            }
            since = end;
        }
    }

    private AgentFigures spent(Duration time) {
        Duration none = Duration.ZERO;
        return switch (state) {
            case READY -> times(time, none, none, none, Map.of());
            case RESERVED, RINGING -> times(none, time, none, none, Map.of());
            case TALKING -> times(none, none, time, none, Map.of());
            case WRAP_UP -> times(none, none, none, time, Map.of());
            case NOT_READY -> times(none, none, none, none, Map.of(reason == null ? NO_REASON : reason, time));
            case LOGGED_OUT -> AgentFigures.NONE;
        };
    }

    private static AgentFigures times(
            Duration ready, Duration ringing, Duration talking, Duration wrappingUp, Map<String, Duration> paused) {
        return new AgentFigures(ready, ringing, talking, wrappingUp, paused, 0, 0, 0, 0);
    }

    private static AgentFigures happened(AgentCount count) {
        return switch (count) {
            case OFFERED -> counts(1, 0, 0, 0);
            case ANSWERED -> counts(0, 1, 0, 0);
            case UNANSWERED -> counts(0, 0, 1, 0);
            case REJECTED -> counts(0, 0, 0, 1);
        };
    }

    private static AgentFigures counts(long offered, long answered, long unanswered, long rejected) {
        Duration none = Duration.ZERO;
        return new AgentFigures(none, none, none, none, Map.of(), offered, answered, unanswered, rejected);
    }
}
