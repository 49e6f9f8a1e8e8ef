package org.callwright.core.metric;

import java.util.OptionalDouble;

/**
 * A published metric; enums are such. One of which nothing qualifies is absent, not 0.
 *
 * @param <F> the figures that it is computed of
 */
public interface Metric<F> {
    String name();

    Measure<F> measure();

    default MetricUnit unit() {
        return measure().unit();
    }

    /** As published, for whoever wants to compute it again. */
    default String formula() {
        return measure().formula();
    }

    /** Empty when nothing qualifies. */
    default OptionalDouble of(F figures) {
        return measure().value().apply(figures);
    }
}
