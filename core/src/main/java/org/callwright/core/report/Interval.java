package org.callwright.core.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How long each row of a report is, in the business's time zone. Weeks begin on Monday (ISO 8601). */
public enum Interval {
    QUARTER_HOUR,
    HALF_HOUR,
    HOUR,
    DAY,
    WEEK,
    MONTH;

    /**
     * What the database adds up at first: every time zone in use is a whole number of these away from UTC, so all other
     * intervals are made of them.
     */
    public static final long ATOM_MILLIS = 15 * 60 * 1000L;

    /** The beginning of the interval that the moment is in. */
    public Instant start(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        return switch (this) {
            case QUARTER_HOUR -> within(at, 15);
            case HALF_HOUR -> sinceFullHour(local, 30);
            case HOUR -> sinceFullHour(local, 60);
            case DAY -> midnight(day, zone);
            case WEEK -> midnight(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
            case MONTH -> midnight(day.withDayOfMonth(1), zone);
        };
    }

    /** The beginning of the interval behind the one that the moment is in. */
    public Instant next(Instant at, ZoneId zone) {
        LocalDate day = start(at, zone).atZone(zone).toLocalDate();
        return switch (this) {
            case QUARTER_HOUR -> start(at, zone).plusMillis(ATOM_MILLIS);
            // Of the hour that comes twice in autumn each is an interval of its own.
            case HALF_HOUR -> start(at, zone).plusMillis(2 * ATOM_MILLIS);
            case HOUR -> start(at, zone).plusMillis(4 * ATOM_MILLIS);
            case DAY -> midnight(day.plusDays(1), zone);
            case WEEK -> midnight(day.plusWeeks(1), zone);
            case MONTH -> midnight(day.plusMonths(1), zone);
        };
    }

    private static Instant within(Instant at, int minutes) {
        long length = minutes * 60_000L;
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), length) * length);
    }

    /** By the clock on the wall: half hours of Nepal, which is 5:45 ahead, begin at :00 and :30 there. */
    private static Instant sinceFullHour(ZonedDateTime local, int minutes) {
        LocalTime time = local.toLocalTime();
        long beyond = (time.getMinute() % minutes) * 60_000L + time.getSecond() * 1_000L + time.getNano() / 1_000_000;
        return Instant.ofEpochMilli(local.toInstant().toEpochMilli() - beyond);
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
