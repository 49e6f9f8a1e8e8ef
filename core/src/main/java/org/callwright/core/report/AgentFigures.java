package org.callwright.core.report;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is added up of agents: how long they were what, within the interval itself, and what became of their offers, in the
 * interval in which it happened.
 *
 * @param ready free for a call
 * @param ringing reserved, and the phone ringing
 * @param talking what was on hold included
 * @param paused by reason
 * @param unanswered offers that rang out
 * @param rejected offers that the agent refused
 */
public record AgentFigures(
        Duration ready,
        Duration ringing,
        Duration talking,
        Duration wrappingUp,
        Map<String, Duration> paused,
        long offered,
        long answered,
        long unanswered,
        long rejected) {
    public static final AgentFigures NONE =
            new AgentFigures(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Map.of(), 0, 0, 0, 0);

    public AgentFigures {
        paused = Map.copyOf(paused);
    }

    public AgentFigures plus(AgentFigures other) {
        Map<String, Duration> both = new TreeMap<>(paused);
        other.paused.forEach((reason, time) -> both.merge(reason, time, Duration::plus));
        return new AgentFigures(
                ready.plus(other.ready),
                ringing.plus(other.ringing),
                talking.plus(other.talking),
                wrappingUp.plus(other.wrappingUp),
                both,
                offered + other.offered,
                answered + other.answered,
                unanswered + other.unanswered,
                rejected + other.rejected);
    }

    public Duration notReady() {
        return paused.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    public Duration busy() {
        return ringing.plus(talking).plus(wrappingUp);
    }

    public Duration loggedIn() {
        return ready.plus(busy()).plus(notReady());
    }
}
