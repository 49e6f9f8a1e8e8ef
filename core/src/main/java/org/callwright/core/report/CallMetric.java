package org.callwright.core.report;

import static org.callwright.core.metric.Measure.count;
import static org.callwright.core.metric.Measure.longest;
import static org.callwright.core.metric.Measure.meanTime;
import static org.callwright.core.metric.Measure.share;

import java.time.Duration;
import java.util.function.Function;
import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;

/**
 * The published metrics of calls.
 *
 * <p>Service level has three variants in the trade; they differ in what becomes of those who leave within the target.
 */
public enum CallMetric implements Metric<CallFigures> {
    OFFERED(count("calls that arrived", CallFigures::offered)),
    ANSWERED(count("calls that an agent answered", CallFigures::answered)),
    ABANDONED(count("calls that ended unanswered", CallFigures::abandoned)),
    SHORT_ABANDONS(count("calls that ended unanswered below the threshold", CallFigures::shortAbandons)),
    HANDLED(count("answered calls that are over", CallFigures::handled)),
    SERVICE_LEVEL(share(
            "answered ≤ T / (offered − abandoned ≤ T)",
            CallFigures::answeredInTime,
            f -> f.offered() - f.abandonedInTime())),
    SERVICE_LEVEL_NEGATIVE(share("answered ≤ T / offered", CallFigures::answeredInTime, CallFigures::offered)),
    SERVICE_LEVEL_POSITIVE(share(
            "(answered ≤ T + abandoned ≤ T) / offered",
            f -> f.answeredInTime() + f.abandonedInTime(),
            CallFigures::offered)),
    ABANDON_RATE(share("abandoned / offered", CallFigures::abandoned, CallFigures::offered)),
    SHORT_ABANDON_RATE(share("abandoned < threshold / offered", CallFigures::shortAbandons, CallFigures::offered)),
    ASA(meanTime("Σ wait of answered / answered", CallFigures::waited, CallFigures::answered)),
    AHT(ofHandled("(talk + hold + wrap-up)", CallFigures::handleTime)),
    TALK(ofHandled("Σ talk", CallFigures::talked)),
    HOLD(ofHandled("Σ hold", CallFigures::held)),
    WRAP_UP(ofHandled("Σ wrap-up", CallFigures::wrappedUp)),
    LONGEST_WAIT(longest(
            "the longest wait until answer or leaving", CallFigures::longestWait, f -> f.answered() + f.abandoned()));

    private final Measure<CallFigures> measure;

    /** Says whose work it is of a call that was transferred. */
    private static Measure<CallFigures> ofHandled(String sum, Function<CallFigures, Duration> time) {
        String formula = sum + " / handled; by agent, team and department their own part of each call,"
                + " else all of it, in the queue in which it arrived";
        return meanTime(formula, time, CallFigures::handled);
    }

    CallMetric(Measure<CallFigures> measure) {
        this.measure = measure;
    }

    @Override
    public Measure<CallFigures> measure() {
        return measure;
    }
}
