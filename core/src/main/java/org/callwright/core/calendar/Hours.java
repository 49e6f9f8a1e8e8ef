package org.callwright.core.calendar;

/**
 * A stretch of a day by the clock on the wall, in minutes since midnight: {@code 540-1080} is nine to six.
 *
 * @param to after {@code from}; 1440 is the end of the day
 */
public record Hours(int from, int to) implements Comparable<Hours> {
    private static final int DAY = 24 * 60;

    /** The whole day. */
    public static final Hours ALL_DAY = new Hours(0, DAY);

    public Hours {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("hours are a stretch within 00:00-24:00 that ends after it begins");
        }
    }

    /**
     * Reads {@code 09:00-18:00}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Hours parse(String text) {
        if (!text.matches("\\d\\d:[0-5]\\d-\\d\\d:[0-5]\\d")) {
            throw new IllegalArgumentException("hours look like 09:00-18:00");
        }
        return new Hours(minutes(text.substring(0, 5)), minutes(text.substring(6)));
    }

    private static int minutes(String clock) {
        return Integer.parseInt(clock, 0, 2, 10) * 60 + Integer.parseInt(clock, 3, 5, 10);
    }

    boolean overlaps(Hours other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
