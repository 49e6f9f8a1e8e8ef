package org.callwright.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Working time without a gap. */
record Stretch(Instant from, Instant to) {
    /**
     * A date's hours in the order of time. The date is taken apart where its clock is moved, and its hours are looked up in
     * each part: an hour that is shown twice appears twice, one that is left out not at all.
     */
    static List<Stretch> of(LocalDate date, List<Hours> hours, ZoneId zone) {
        List<Stretch> found = new ArrayList<>();
        ZoneRules rules = zone.getRules();
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        while (from.isBefore(end)) {
            ZoneOffsetTransition moved = rules.nextTransition(from);
            Instant to = moved == null || !moved.getInstant().isBefore(end) ? end : moved.getInstant();
            Instant midnight = date.atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusSeconds(rules.getOffset(from).getTotalSeconds());
            for (Hours open : hours) {
                Stretch stretch =
                        new Stretch(midnight.plusSeconds(60L * open.from()), midnight.plusSeconds(60L * open.to()));
                Stretch shown = stretch.within(from, to);
                if (!shown.length().isZero()) {
                    found.add(shown);
                }
            }
            from = to;
        }
        return found;
    }

    /** What of it lies between; nothing is a stretch without length. */
    Stretch within(Instant earliest, Instant latest) {
        Instant begin = from.isBefore(earliest) ? earliest : from;
        Instant end = to.isAfter(latest) ? latest : to;
        return new Stretch(begin, end.isBefore(begin) ? begin : end);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
