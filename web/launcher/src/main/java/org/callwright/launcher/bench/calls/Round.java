package org.callwright.launcher.bench.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * A fixed number of callers, each of whom dials again as soon as his call is over: so many calls as the machine can set
 * up, and never more under way than these.
 *
 * @param perSecond calls answered
 * @param setUp from the caller's INVITE to his learning that he is answered
 * @param failed calls that ended otherwise than by the caller's goodbye
 * @param asteriskMillis of work a call
 * @param applicationMillis of work a call, of the node's process
 */
record Round(double perSecond, Latencies setUp, long failed, double asteriskMillis, double applicationMillis) {
    /** Above what any machine sets up: the callers are the limit. */
    private static final int AT_ONCE = 2_000;

    private static final int NO_LIMIT = 1_000_000;
    private static final Duration IN_MUSIC = Duration.ofMillis(100);
    private static final Duration UNTIL_STEADY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Round of(BenchSite site, String dialed, int callers, Duration length) {
        try (SippLoad load = site.sipp()
                .call(new Load(AT_ONCE, callers, NO_LIMIT), Caller.of("+49303").talksFor(IN_MUSIC), dialed)) {
            Await.pass(UNTIL_STEADY);
            CpuTime asterisk = site.asteriskTime();
            CpuTime application = site.applicationTime();
            Instant begun = Instant.now();
            Await.pass(length);
            double asteriskSeconds = asterisk.seconds();
            double applicationSeconds = application.seconds();
            Instant ended = Instant.now();
            load.stopDialling();
            boolean over = load.awaitEnd(PATIENCE);
            List<SippCall> counted = load.calls().stream()
                    .filter(call -> call.at(Moment.DIALLED)
                            .filter(at -> at.isAfter(begun) && at.isBefore(ended))
                            .isPresent())
                    .toList();
            long good = counted.stream().filter(Round::isGood).count();
            return new Round(
                    good / (Duration.between(begun, ended).toNanos() / 1e9),
                    Latencies.of(counted.stream()
                            .filter(Round::isGood)
                            .map(Round::setUp)
                            .toList()),
                    counted.size() - good + (over ? 0 : 1),
                    1000 * asteriskSeconds / good,
                    1000 * applicationSeconds / good);
        }
    }

    private static boolean isGood(SippCall call) {
        return call.has(Moment.ANSWERED) && call.has(Moment.HUNG_UP);
    }

    private static Duration setUp(SippCall call) {
        return Duration.between(
                call.at(Moment.DIALLED).orElseThrow(), call.at(Moment.ANSWERED).orElseThrow());
    }
}
