package org.callwright.telephony.control;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Through which customers are dialled.
 *
 * @param endpoint the trunk's name in the PBX's SIP configuration; its AOR has the carrier's address
 * @param callerId the number that customers are shown
 * @param ring how long a customer's phone may ring
 */
public record Trunk(String endpoint, String callerId, Duration ring) {
    private static final Pattern ENDPOINT = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,20}");
    private static final Duration LONGEST = Duration.ofMinutes(3);

    public Trunk {
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw new IllegalArgumentException("a trunk is 1 to 40 letters, digits, '_', '.' and '-'");
        }
        if (!NUMBER.matcher(callerId).matches()) {
            throw new IllegalArgumentException("a caller ID is 1 to 20 digits, perhaps behind a '+'");
        }
        if (ring.compareTo(Duration.ofSeconds(1)) < 0 || ring.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a customer's phone rings for 1 s to 3 min");
        }
    }
}
