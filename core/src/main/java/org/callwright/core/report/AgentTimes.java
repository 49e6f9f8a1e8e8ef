package org.callwright.core.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

    // The interval that is being added up: where one begins takes longer to tell than all else.
    private Instant start;
    private Instant border;
    private AgentSums sums = new AgentSums();

    /** @param into takes an interval's beginning and what is to be added to it, several times perhaps */
    AgentTimes(Period period, Interval interval, ZoneId zone, BiConsumer<Instant, AgentFigures> into) {
        this.period = period;
        this.interval = interval;
        this.zone = zone;
        this.into = into;
        this.since = period.from();
        this.start = interval.start(since, zone);
        this.border = interval.next(since, zone);
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
        offers.count(moment).ifPresent(count -> {
            enter(moment.at());
            sums.count(count);
        });
    }

    void end() {
        lasts(period.to());
        tell();
    }

    private void lasts(Instant until) {
        while (since.isBefore(until)) {
            enter(since);
            Instant end = border.isBefore(until) ? border : until;
            sums.spend(state, reason == null ? NO_REASON : reason, Duration.between(since, end));
            since = end;
        }
    }

    private void enter(Instant at) {
        if (at.isBefore(start) || !at.isBefore(border)) {
            tell();
            start = interval.start(at, zone);
            border = interval.next(at, zone);
        }
    }

    private void tell() {
        if (!sums.isEmpty()) {
            into.accept(start, sums.figures());
            sums = new AgentSums();
        }
    }
}
