package org.callwright.core.report.ticket;

import java.time.Duration;

/**
 * What makes a contact the first about its matter, and a later one a repeat.
 *
 * @param earlier a contact is a first one without an earlier one of that person within this time before it
 * @param repeat it was resolved without a later one, or a call about the same ticket, within this time after it
 */
public record FirstContactWindow(Duration earlier, Duration repeat) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public static final FirstContactWindow USUAL = new FirstContactWindow(Duration.ofDays(7), Duration.ofDays(7));

    public FirstContactWindow {
        check(earlier);
        check(repeat);
    }

    private static void check(Duration time) {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("contacts belong together for more than 0 and at most 366 days");
        }
    }
}
