package org.callwright.launcher.bench.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.Load;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippLoad;
import org.callwright.launcher.bench.rig.BenchSite;
import org.callwright.launcher.bench.rig.Latencies;

/** More agents than callers: how soon a phone rings after a caller has dialled. */
final class IdleRun {
    private static final int AGENTS = 20;

    /** So few that each call's phone rings before the next one is dialled, which is how the two are told to belong. */
    private static final int ARRIVALS_PER_SECOND = 5;

    private static final Duration TALK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private IdleRun() {}

    static Latencies of(BenchSite site, Line line, int calls) {
        try (Crowd crowd = new Crowd(site, line, AGENTS, Duration.ofHours(1))) {
            crowd.join(Duration.ZERO);
            SippLoad load = site.sipp()
                    .call(
                            new Load(ARRIVALS_PER_SECOND, AGENTS, calls),
                            Caller.of("+49302").talksFor(TALK),
                            line.dialed());
            load.awaitEnd(PATIENCE);
            crowd.leave();
            site.clear();
            return rings(load.calls(), crowd.calls());
        }
    }

    /** A ring belongs to the last caller who dialled before it; a caller whom no phone rang for is not counted. */
    private static Latencies rings(List<SippCall> callers, List<SippCall> phones) {
        NavigableSet<Instant> dialled = new TreeSet<>(moments(callers, Moment.DIALLED));
        Map<Instant, Duration> first = new HashMap<>();
        for (Instant ring : moments(phones, Moment.RINGING)) {
            Instant caller = dialled.floor(ring);
            if (caller != null) {
                first.putIfAbsent(caller, Duration.between(caller, ring));
            }
        }
        return Latencies.of(List.copyOf(first.values()));
    }

    private static List<Instant> moments(List<SippCall> calls, Moment moment) {
        return calls.stream().flatMap(call -> call.at(moment).stream()).sorted().toList();
    }
}
