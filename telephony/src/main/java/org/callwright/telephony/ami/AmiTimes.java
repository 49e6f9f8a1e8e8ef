package org.callwright.telephony.ami;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect until the PBX accepts the connection
 * @param response until an action is answered, and a list complete
 * @param ping after this long without a word from the PBX it is asked for one
 * @param boot until an Asterisk that accepted our login has started
 * @param firstRetry shortest pause before connecting again
 * @param lastRetry longest pause before connecting again
 */
public record AmiTimes(
        Duration connect, Duration response, Duration ping, Duration boot, Duration firstRetry, Duration lastRetry) {
    public static final AmiTimes DEFAULT = new AmiTimes(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(5));
}
