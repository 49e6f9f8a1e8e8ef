package org.callwright.core.report.ticket;

import static org.callwright.core.metric.Measure.count;
import static org.callwright.core.metric.Measure.share;

import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;

/** The published metrics of first contacts. */
public enum FirstContactMetric implements Metric<FirstContactFigures> {
    FIRST(count(
            "answered contacts with no earlier one of the same number or customer, merged ones included, in x, whose y is over",
            FirstContactFigures::first)),
    RESOLVED(count(
            "first contacts with no repeat in y, by a call about the same ticket neither",
            FirstContactFigures::resolved)),
    REPEATED(count("first contacts with a repeat in y", f -> f.first() - f.resolved())),
    FCR(share(
            "contacts with no earlier contact in x and no repeat in y / such first contacts",
            FirstContactFigures::resolved,
            FirstContactFigures::first));

    private final Measure<FirstContactFigures> measure;

    FirstContactMetric(Measure<FirstContactFigures> measure) {
        this.measure = measure;
    }

    @Override
    public Measure<FirstContactFigures> measure() {
        return measure;
    }
}
