package org.callwright.core.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * When a work order has to be done, and what has been said about it.
 *
 * @param due null: never, or not while it is on hold
 * @param warn when it comes near
 * @param remaining working time that is left while it is on hold
 * @param warned when it was said that it comes near, once
 * @param breached when it was said that it is over, once
 */
public record DueTime(
        @Nullable Instant due,
        @Nullable Instant warn,
        @Nullable Duration remaining,
        @Nullable Instant warned,
        @Nullable Instant breached) {
    /** Working time until then is reckoned day by day, with the ticket held meanwhile. */
    private static final Duration FURTHEST = Duration.ofDays(3_660);

    public static final DueTime NONE = new DueTime(null, null, null, null, null);

    /**
     * A time that somebody has set; it is warned of when so many percent of the working time until then have passed.
     *
     * @throws Refused when it is over, or in more than ten years
     */
    static DueTime at(Instant now, @Nullable Instant due, int warnPercent, BusinessCalendar calendar) {
        if (due == null) {
            return NONE;
        }
        if (!due.isAfter(now)) {
            throw Refused.value("due", "a due time is still to come");
        }
        if (due.isAfter(now.plus(FURTHEST))) {
            throw Refused.value("due", "a due time comes within ten years");
        }
        return until(now, due, warnPercent, calendar);
    }

    private static DueTime until(Instant now, Instant due, int warnPercent, BusinessCalendar calendar) {
        Duration until = calendar.between(now, due);
        return new DueTime(
                due, calendar.plus(now, until.multipliedBy(warnPercent).dividedBy(100)), null, null, null);
    }

    static DueTime within(Instant now, @Nullable Duration target, int warnPercent, BusinessCalendar calendar) {
        return target == null ? NONE : until(now, calendar.plus(now, target), warnPercent, calendar);
    }

    DueTime held(Instant now, BusinessCalendar calendar) {
        return due == null ? this : new DueTime(null, null, calendar.between(now, due), warned, breached);
    }

    /** The working time that was left is left again. */
    DueTime resumed(Instant now, int warnPercent, BusinessCalendar calendar) {
        return remaining == null
                ? this
                : within(now, remaining, warnPercent, calendar).said(warned, breached);
    }

    DueTime said(@Nullable Instant warnedAt, @Nullable Instant breachedAt) {
        return new DueTime(due, warn, remaining, warnedAt, breachedAt);
    }

    boolean warningIsDue(Instant now) {
        return warned == null && breached == null && warn != null && !warn.isAfter(now);
    }

    boolean breachIsDue(Instant now) {
        return breached == null && due != null && !due.isAfter(now);
    }

    /** When it has to be looked at again. */
    Optional<Instant> next() {
        return Stream.of(
                        Optional.ofNullable(warned == null && breached == null ? warn : null),
                        Optional.ofNullable(breached == null ? due : null))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
