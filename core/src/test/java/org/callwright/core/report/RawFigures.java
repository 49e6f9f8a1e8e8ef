package org.callwright.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.jspecify.annotations.Nullable;

/** Figures computed from raw events the slow and obvious way, one call after the other. */
final class RawFigures {
    /** One agent's conversation of a call. */
    private static final class Talk {
        private final AgentId agent;
        private final Instant answer;
        private @Nullable Instant end;
        private @Nullable Instant holdBegan;
        private Duration held = Duration.ZERO;

        private Talk(AgentId agent, Instant answer) {
            this.agent = agent;
            this.answer = answer;
        }

        private void resume(Instant at) {
            if (holdBegan != null) {
                held = held.plus(Duration.between(holdBegan, at));
                holdBegan = null;
            }
        }

        private void end(Instant at) {
            if (end == null) {
                resume(at);
                end = at;
            }
        }

        private Duration held() {
            return end == null ? Duration.ZERO : held;
        }

        private Duration talked() {
            return end == null ? Duration.ZERO : Duration.between(answer, end).minus(held);
        }
    }

    private record WrapUp(AgentId agent, Duration time) {}

    /** What became of one call. */
    private static final class Visit {
        private final Instant arrived;
        private final String queue;
        private final List<Talk> talks = new ArrayList<>();
        private final Map<AgentId, Instant> wrapBegan = new HashMap<>();
        private final List<WrapUp> wrapUps = new ArrayList<>();
        private @Nullable Instant end;

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
            case Fact.AgentAnswered f -> visit(f.call()).talks.add(new Talk(f.agent(), at));
            case Fact.Held f -> visit(f.call()).talks.getLast().holdBegan = at;
            case Fact.Resumed f -> visit(f.call()).talks.getLast().resume(at);
            case Fact.Transferred f -> visit(f.call()).talks.getLast().end(at);
            case Fact.CallEnded f -> {
                Visit visit = visit(f.call());
                visit.end = at;
                visit.talks.forEach(talk -> talk.end(at));
            }
            case Fact.WrapUpStarted f -> visit(f.call()).wrapBegan.put(f.agent(), at);
            case Fact.WrapUpEnded f -> {
                Visit visit = visit(f.call());
                Instant began = Objects.requireNonNull(visit.wrapBegan.remove(f.agent()));
                visit.wrapUps.add(new WrapUp(f.agent(), Duration.between(began, at)));
            }
            default -> {}
        }
    }

    private Visit visit(CallId call) {
        return Objects.requireNonNull(visits.get(call), "a call arrives first");
    }

    /** Of calls that arrived in a queue, whoever answered. */
    CallFigures ofQueue(Instant from, Instant to, String queue, Targets targets) {
        return of(from, to, visit -> visit.queue.equals(queue), agent -> true, targets);
    }

    /** What some agents had to do with the calls that they answered. */
    CallFigures ofAgents(Instant from, Instant to, Set<AgentId> agents, Targets targets) {
        return of(
                from,
                to,
                visit -> visit.talks.stream().anyMatch(talk -> agents.contains(talk.agent)),
                agents::contains,
                targets);
    }

    private CallFigures of(
            Instant from, Instant to, Predicate<Visit> wanted, Predicate<AgentId> whose, Targets targets) {
        return visits.values().stream()
                .filter(wanted)
                .filter(visit -> !visit.arrived.isBefore(from) && visit.arrived.isBefore(to))
                .map(visit -> figures(visit, whose, targets))
                .reduce(CallFigures.NONE, CallFigures::plus);
    }

    private static CallFigures figures(Visit visit, Predicate<AgentId> whose, Targets targets) {
        boolean answered = !visit.talks.isEmpty();
        boolean abandoned = !answered && visit.end != null;
        Instant settled = answered ? visit.talks.getFirst().answer : visit.end;
        Duration wait = settled == null ? Duration.ZERO : Duration.between(visit.arrived, settled);
        boolean inTime = wait.compareTo(targets.answer()) <= 0;
        List<Talk> talks =
                visit.talks.stream().filter(talk -> whose.test(talk.agent)).toList();
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
                talks.stream().map(Talk::talked).reduce(Duration.ZERO, Duration::plus),
                talks.stream().map(Talk::held).reduce(Duration.ZERO, Duration::plus),
                visit.wrapUps.stream()
                        .filter(wrapUp -> whose.test(wrapUp.agent()))
                        .map(WrapUp::time)
                        .reduce(Duration.ZERO, Duration::plus));
    }
}
