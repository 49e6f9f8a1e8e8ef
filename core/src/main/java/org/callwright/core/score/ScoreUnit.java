package org.callwright.core.score;

/** What the value of a metric of scores is. */
public enum ScoreUnit {
    COUNT,
    /** 0 to 1. */
    SHARE,
    /** On the scale that the formula says. */
    POINTS
}
