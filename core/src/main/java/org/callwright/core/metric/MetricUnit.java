package org.callwright.core.metric;

/** What a metric's value is. */
public enum MetricUnit {
    COUNT,
    /** 0 to 1. */
    SHARE,
    SECONDS,
    /** On the scale that the formula says. */
    POINTS
}
