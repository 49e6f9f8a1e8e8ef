package org.callwright.core.report;

import java.time.Duration;

/**
 * What is added up of calls. Times are sums. A call belongs to the interval in which it arrived, with all that became of it
 * later, so an interval's figures may still change while its calls last.
 *
 * @param offered calls that arrived
 * @param answered whom an agent answered
 * @param abandoned who left unanswered, short abandons included
 * @param answeredInTime answered within the target
 * @param abandonedInTime who left within the target
 * @param shortAbandons who left sooner than the threshold
 * @param waited until the answer, of the answered
 * @param longestWait of one call: until it was answered or left
 * @param handled answered, and the conversation is over
 * @param talked without what was on hold
 */
public record CallFigures(
        long offered,
        long answered,
        long abandoned,
        long answeredInTime,
        long abandonedInTime,
        long shortAbandons,
        Duration waited,
        Duration longestWait,
        long handled,
        Duration talked,
        Duration held,
        Duration wrappedUp) {
    public static final CallFigures NONE = new CallFigures(
            0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public CallFigures plus(CallFigures other) {
        return new CallFigures(
                offered + other.offered,
                answered + other.answered,
                abandoned + other.abandoned,
                answeredInTime + other.answeredInTime,
                abandonedInTime + other.abandonedInTime,
                shortAbandons + other.shortAbandons,
                waited.plus(other.waited),
                longestWait.compareTo(other.longestWait) >= 0 ? longestWait : other.longestWait,
                handled + other.handled,
                talked.plus(other.talked),
                held.plus(other.held),
                wrappedUp.plus(other.wrappedUp));
    }

    /** Without the calls: what one more agent of a call that has been counted adds to it. */
    CallFigures times() {
        return new CallFigures(0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, talked, held, wrappedUp);
    }

    /** What an agent had to do with the handled calls. */
    public Duration handleTime() {
        return talked.plus(held).plus(wrappedUp);
    }
}
