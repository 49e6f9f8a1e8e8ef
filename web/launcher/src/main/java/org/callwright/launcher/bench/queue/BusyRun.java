package org.callwright.launcher.bench.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.Load;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippLoad;
import org.callwright.launcher.Await;
import org.callwright.launcher.bench.rig.BenchSite;
import org.callwright.launcher.bench.rig.CpuTime;
import org.callwright.launcher.bench.rig.Latencies;

/**
 * More callers than agents: for how long a phone is silent between two calls. It counts from the BYE that the phone
 * sends, so what Asterisk needs to end the call is in it.
 *
 * @param gap from the end of a phone's call to the ringing of its next one
 * @param asteriskPercent 100 is one core
 * @param applicationPercent the node's process; also while it has nothing to do with the line
 */
record BusyRun(Latencies gap, double asteriskPercent, double applicationPercent) {
    private static final int ARRIVALS_PER_SECOND = 100;
    private static final int NO_LIMIT = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static BusyRun of(BenchSite site, Line line, Size size, Duration length) {
        try (Crowd crowd = new Crowd(site, line, size.agents(), size.talk())) {
            int callers = size.waiting() + size.agents();
            SippLoad load = site.sipp()
                    .call(new Load(ARRIVALS_PER_SECOND, callers, NO_LIMIT), Caller.of("+49301"), line.dialed());
            Await.until("all callers wait", PATIENCE, () -> waiting(load) >= callers);
            crowd.join(size.stagger());
            CpuTime asterisk = site.asteriskTime();
            CpuTime application = site.applicationTime();
            Instant begun = Instant.now();
            Await.pass(length);
            double asteriskPercent = asterisk.percent();
            double applicationPercent = application.percent();
            Instant ended = Instant.now();
            load.stopDialling();
            crowd.leave();
            site.clear();
            load.awaitEnd(PATIENCE);
            return new BusyRun(gaps(crowd.calls(), begun, ended), asteriskPercent, applicationPercent);
        }
    }

    private static long waiting(SippLoad load) {
        return load.calls().stream()
                .filter(call -> call.has(Moment.RINGING) || call.has(Moment.ANSWERED))
                .count();
    }

    private static Latencies gaps(List<SippCall> calls, Instant begun, Instant ended) {
        Map<String, List<SippCall>> byPhone = calls.stream()
                .filter(call -> call.has(Moment.RINGING))
                .sorted(Comparator.comparing(call -> call.at(Moment.RINGING).orElseThrow()))
                .collect(Collectors.groupingBy(SippCall::number));
        List<Duration> gaps = new ArrayList<>();
        for (List<SippCall> ofPhone : byPhone.values()) {
            for (int i = 1; i < ofPhone.size(); i++) {
                Instant rings = ofPhone.get(i).at(Moment.RINGING).orElseThrow();
                ofPhone.get(i - 1)
                        .at(Moment.HUNG_UP)
                        .filter(free -> free.isAfter(begun) && rings.isBefore(ended))
                        .ifPresent(free -> gaps.add(Duration.between(free, rings)));
            }
        }
        return Latencies.of(gaps);
    }
}
