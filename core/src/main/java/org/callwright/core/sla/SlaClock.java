package org.callwright.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands to one goal.
 *
 * @param policy the id of the policy
 * @param target working time
 * @param elapsed working time that has counted
 * @param warnAt when it comes near its end; null while it stands still before that
 * @param dueAt when it runs out, or ran out; null while it stands still before that
 * @param metAt when the goal was reached
 * @param warnedAt when it was said that it comes near its end, once
 * @param breachedAt when it was said that it has run out, once
 */
public record SlaClock(
        Goal goal,
        String policy,
        Duration target,
        State state,
        Duration elapsed,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt) {
    /** Whether it runs, and whether the goal was reached in time. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED
    }

    static SlaClock of(
            Goal goal,
            String policyId,
            SlaPolicy policy,
            Duration target,
            Stopwatch watch,
            Optional<Instant> met,
            Instant now) {
        Instant due = watch.reach(target).orElse(null);
        return new SlaClock(
                goal,
                policyId,
                target,
                state(watch, due, met, now),
                watch.elapsed(now),
                watch.reach(policy.warnedAfter(target)).orElse(null),
                due,
                met.orElse(null),
                null,
                null);
    }

    private static State state(Stopwatch watch, @Nullable Instant due, Optional<Instant> met, Instant now) {
        boolean late = due != null && due.isBefore(met.orElse(now));
        if (late || (met.isEmpty() && due != null && due.equals(now))) {
            return State.BREACHED;
        }
        if (met.isPresent()) {
            return State.MET;
        }
        return watch.running() ? State.RUNNING : State.PAUSED;
    }

    /** What has been said already stays said. */
    SlaClock saidAs(@Nullable SlaClock before) {
        return before == null ? this : said(before.warnedAt, before.breachedAt);
    }

    boolean warningIsDue(Instant now) {
        return warnedAt == null
                && breachedAt == null
                && state == State.RUNNING
                && warnAt != null
                && !warnAt.isAfter(now);
    }

    boolean breachIsDue() {
        return breachedAt == null && state == State.BREACHED;
    }

    SlaClock warned(Instant now) {
        return said(now, breachedAt);
    }

    SlaClock breached(Instant now) {
        return said(warnedAt, now);
    }

    private SlaClock said(@Nullable Instant warned, @Nullable Instant breached) {
        return new SlaClock(goal, policy, target, state, elapsed, warnAt, dueAt, metAt, warned, breached);
    }

    /** When it has to be looked at again, if nothing happens before. */
    Optional<Instant> next() {
        if (state != State.RUNNING) {
            return Optional.empty();
        }
        return Stream.of(Optional.ofNullable(warnedAt == null ? warnAt : null), Optional.ofNullable(dueAt))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** When the ticket has to be dealt with for this goal's sake. */
    Optional<Instant> due() {
        return metAt == null ? Optional.ofNullable(dueAt) : Optional.empty();
    }
}
