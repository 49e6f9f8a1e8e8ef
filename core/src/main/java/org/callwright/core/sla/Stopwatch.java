package org.callwright.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** Working time that counts, of a ticket's course. Pure. */
final class Stopwatch {
    /** @param to null: it is running */
    private record Run(Instant from, @Nullable Instant to) {}

    private final BusinessCalendar calendar;
    private final List<Run> runs;

    /** @param until when the goal was reached; nothing counts from there on */
    Stopwatch(Course course, Predicate<TicketState> counts, BusinessCalendar calendar, Optional<Instant> until) {
        this.calendar = calendar;
        this.runs = runs(course.spans(), counts, until.orElse(null));
    }

    private static List<Run> runs(List<Course.Span> spans, Predicate<TicketState> counts, @Nullable Instant until) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Course.Span span = spans.get(i);
            Instant end = i + 1 < spans.size() ? spans.get(i + 1).from() : null;
            Instant to = earlier(end, until);
            if (counts.test(span.state()) && (to == null || span.from().isBefore(to))) {
                runs.add(new Run(span.from(), to));
            }
        }
        return runs;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    boolean running() {
        return !runs.isEmpty() && runs.getLast().to() == null;
    }

    Duration elapsed(Instant now) {
        return runs.stream()
                .map(run -> calendar.between(run.from(), run.to() == null ? now : run.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When so much will have passed, or had; empty while it stands still before that. */
    Optional<Instant> reach(Duration amount) {
        Duration left = amount;
        for (Run run : runs) {
            if (run.to() == null) {
                return Optional.of(calendar.plus(run.from(), left));
            }
            Duration length = calendar.between(run.from(), run.to());
            if (left.compareTo(length) <= 0) {
                return Optional.of(calendar.plus(run.from(), left));
            }
            left = left.minus(length);
        }
        return Optional.empty();
    }
}
