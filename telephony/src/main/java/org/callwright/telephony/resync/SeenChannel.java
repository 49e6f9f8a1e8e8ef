package org.callwright.telephony.resync;

import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.routing.OfferToken;

/**
 * A channel as the PBX has it at a moment.
 *
 * @param uniqueId Asterisk's id of it; names are used again after a restart
 * @param call our call, when the channel carries one
 * @param leg the offer that the channel is the agent's leg of; empty for a caller's channel
 * @param dialed the number that the caller dialled first, empty when the channel does not say
 */
record SeenChannel(
        String name,
        String uniqueId,
        String context,
        String application,
        boolean ringing,
        boolean up,
        boolean bridged,
        Optional<CallId> call,
        Optional<OfferToken> leg,
        String dialed,
        Caller caller) {
    /**
     * What the channel says about the caller; all of it may be empty.
     *
     * @param arrived milliseconds since 1970
     * @param number as it was delivered, also of one who withheld it
     * @param withheld also when the channel does not say
     */
    record Caller(String ticket, String queue, String arrived, String number, String name, boolean withheld) {}
}
