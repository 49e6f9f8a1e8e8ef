package org.callwright.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The working hours of every date. Immutable.
 *
 * @param week by day; a day that is missing is free
 * @param exceptions dates that are not as their day of the week says: a holiday has no hours, a Saturday that makes up for
 *     one has some
 */
public record WorkingWeek(Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> exceptions) {
    private static final int MOST_EXCEPTIONS = 2_000;
    private static final int MOST_A_DAY = 12;

    public static final WorkingWeek ALWAYS = new WorkingWeek(everyDay(Hours.ALL_DAY), Map.of());

    public WorkingWeek {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> days.put(day, checked(hours)));
        if (days.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a week has working hours on one day at least");
        }
        if (exceptions.size() > MOST_EXCEPTIONS) {
            throw new IllegalArgumentException("a calendar has at most " + MOST_EXCEPTIONS + " exceptions");
        }
        Map<LocalDate, List<Hours>> dates = new TreeMap<>();
        exceptions.forEach((date, hours) -> dates.put(date, checked(hours)));
        week = Map.copyOf(days);
        exceptions = Collections.unmodifiableMap(dates);
    }

    /** The same hours on each day of the week. */
    public static Map<DayOfWeek, List<Hours>> everyDay(Hours hours) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(hours));
        }
        return days;
    }

    public List<Hours> on(LocalDate date) {
        List<Hours> exception = exceptions.get(date);
        return exception != null ? exception : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static List<Hours> checked(List<Hours> hours) {
        List<Hours> sorted = hours.stream().sorted().toList();
        if (sorted.size() > MOST_A_DAY) {
            throw new IllegalArgumentException("a day has at most " + MOST_A_DAY + " stretches of hours");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException("the hours of a day do not overlap: " + sorted);
            }
        }
        return sorted;
    }
}
