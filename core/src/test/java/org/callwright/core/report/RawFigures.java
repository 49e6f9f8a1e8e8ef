package org.callwright.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.jspecify.annotations.Nullable;

/** Figures computed from raw events the slow and obvious way, one call after the other. */
final class RawFigures {
    /** What became of one call. */
    private static final class Visit {
        private final Instant arrived;
        private final String queue;
        private @Nullable Instant firstAnswer;
        private @Nullable Instant answer;
        private @Nullable Instant end;
        private @Nullable Instant holdBegan;
        private Duration held = Duration.ZERO;
        private Duration heldNow = Duration.ZERO;
        private Duration talked = Duration.ZERO;
        private @Nullable Instant wrapBegan;
        private Duration wrapped = Duration.ZERO;

        private Visit(Fact.CallArrived fact) {
            this.arrived = fact.arrived();
            this.queue = fact.queue().value();
        }
    }

    private final Map<CallId, Visit> visits = new HashMap<>();

    RawFigures(List<Event> events) {
        events.forEach(event -> tell(event.at(), event.fact()));
    }

    private void tell(Instant at, Fact fact) {
        switch (fact) {
            case Fact.CallArrived f -> visits.put(f.call(), new Visit(f));
            case Fact.AgentAnswered f -> {
                Visit visit = visit(f.call());
                visit.answer = at;
                visit.firstAnswer = visit.firstAnswer == null ? at : visit.firstAnswer;
            }
            case Fact.Held f -> visit(f.call()).holdBegan = at;
            case Fact.Resumed f -> endHold(visit(f.call()), at);
            case Fact.CallEnded f -> {
                Visit visit = visit(f.call());
                visit.end = at;
                if (visit.answer != null) {
                    endHold(visit, at);
                    visit.talked = Duration.between(visit.answer, at).minus(visit.heldNow);
                    visit.held = visit.heldNow;
                }
            }
            case Fact.WrapUpStarted f -> visit(f.call()).wrapBegan = at;
            case Fact.WrapUpEnded f -> {
                Visit visit = visit(f.call());
                visit.wrapped = Duration.between(Objects.requireNonNull(visit.wrapBegan), at);
            }
            default -> {}
        }
    }

    private Visit visit(CallId call) {
        return Objects.requireNonNull(visits.get(call), "a call arrives first");
    }

    private static void endHold(Visit visit, Instant at) {
        if (visit.holdBegan != null) {
            visit.heldNow = visit.heldNow.plus(Duration.between(visit.holdBegan, at));
            visit.holdBegan = null;
        }
    }

    CallFigures of(Instant from, Instant to, String queue, Targets targets) {
        return visits.values().stream()
                .filter(visit -> visit.queue.equals(queue))
                .filter(visit -> !visit.arrived.isBefore(from) && visit.arrived.isBefore(to))
                .map(visit -> figures(visit, targets))
                .reduce(CallFigures.NONE, CallFigures::plus);
    }

    private static CallFigures figures(Visit visit, Targets targets) {
        boolean answered = visit.firstAnswer != null;
        boolean abandoned = !answered && visit.end != null;
        Instant settled = answered ? visit.firstAnswer : visit.end;
        Duration wait = settled == null ? Duration.ZERO : Duration.between(visit.arrived, settled);
        boolean inTime = wait.compareTo(targets.answer()) <= 0;
        return new CallFigures(
                1,
                answered ? 1 : 0,
                abandoned ? 1 : 0,
                answered && inTime ? 1 : 0,
                abandoned && inTime ? 1 : 0,
                abandoned && wait.compareTo(targets.shortAbandon()) < 0 ? 1 : 0,
                answered ? wait : Duration.ZERO,
                wait,
                answered && visit.end != null ? 1 : 0,
                visit.talked,
                visit.held,
                visit.wrapped);
    }
}
