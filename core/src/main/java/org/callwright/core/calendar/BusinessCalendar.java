package org.callwright.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts working time. A moment is working time when the clock on the wall, in the calendar's zone, is within the hours of
 * its date; so of a night whose clock goes back an hour counts twice what is shown twice, and when it goes forward nothing
 * counts that was not shown. Immutable.
 *
 * @param id such as {@code shanghai-office}
 */
public record BusinessCalendar(String id, String name, ZoneId zone, WorkingWeek hours) {
    /** Whoever closes for longer than that has no working time to wait for. */
    private static final int LONGEST_BREAK_DAYS = 400;

    public BusinessCalendar {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a calendar's id is 1 to 40 of a-z, 0-9 and '-'");
        }
    }

    /** Every minute counts. */
    public static BusinessCalendar always(ZoneId zone) {
        return new BusinessCalendar("always", "24/7", zone, WorkingWeek.ALWAYS);
    }

    /** How much working time lies between; none when {@code to} is not later. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dateOf(to);
        for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Stretch stretch : on(date)) {
                sum = sum.plus(stretch.within(from, to).length());
            }
        }
        return sum;
    }

    /**
     * When so much working time will have passed: the end of its last moment. No time at all has passed when it began.
     *
     * @throws IllegalStateException when the calendar is closed for more than a year from some day on
     */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time is counted forwards");
        }
        if (working.isZero()) {
            return from;
        }
        Duration left = working;
        int idle = 0;
        for (LocalDate date = dateOf(from); idle < LONGEST_BREAK_DAYS; date = date.plusDays(1)) {
            idle++;
            for (Stretch whole : on(date)) {
                Stretch stretch = whole.within(from, whole.to());
                if (left.compareTo(stretch.length()) <= 0) {
                    return stretch.from().plus(left);
                }
                left = left.minus(stretch.length());
                idle = stretch.length().isZero() ? idle : 0;
            }
        }
        throw new IllegalStateException("calendar " + id + " has no working hours for more than a year");
    }

    public boolean works(Instant at) {
        return on(dateOf(at)).stream().anyMatch(stretch -> stretch.contains(at));
    }

    private List<Stretch> on(LocalDate date) {
        return Stretch.of(date, hours.on(date), zone);
    }

    private LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
