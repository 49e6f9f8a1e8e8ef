package org.callwright.core.report.ticket;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is added up of tickets.
 *
 * @param counts without those of which there is none
 * @param took since the tickets were opened, added up, by the clock on the wall; of what takes time
 */
public record TicketFigures(Map<TicketCount, Long> counts, Map<TicketCount, Duration> took) {
    public static final TicketFigures NONE = new TicketFigures(Map.of(), Map.of());

    public TicketFigures {
        counts = Map.copyOf(counts);
        took = Map.copyOf(took);
    }

    public static TicketFigures of(TicketCount count, long number, Duration took) {
        return number == 0 ? NONE : new TicketFigures(Map.of(count, number), Map.of(count, took));
    }

    public long of(TicketCount count) {
        return counts.getOrDefault(count, 0L);
    }

    public Duration took(TicketCount count) {
        return took.getOrDefault(count, Duration.ZERO);
    }

    public TicketFigures plus(TicketFigures other) {
        Map<TicketCount, Long> numbers = new EnumMap<>(TicketCount.class);
        numbers.putAll(counts);
        other.counts.forEach((count, number) -> numbers.merge(count, number, Long::sum));
        Map<TicketCount, Duration> times = new EnumMap<>(TicketCount.class);
        times.putAll(took);
        other.took.forEach((count, time) -> times.merge(count, time, Duration::plus));
        return new TicketFigures(numbers, times);
    }
}
