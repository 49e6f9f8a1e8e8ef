package org.callwright.telephony.ami.event;

import java.util.Map;

/** An event of one channel calling another. A dial without a calling channel leaves that one's fields empty. */
public sealed interface DialEvent extends AmiEvent permits DialBegin, DialEnd, DialState {
    /** The calling channel's name. */
    default String channel() {
        return text("Channel");
    }

    /** The calling channel's id. */
    default String uniqueId() {
        return text("Uniqueid");
    }

    /** The called channel's name. */
    default String destinationChannel() {
        return text("DestChannel");
    }

    /** The called channel's id. */
    default String destinationUniqueId() {
        return text("DestUniqueid");
    }

    /** As {@link #channelVariables()}, of the called channel. */
    default Map<String, String> destinationVariables() {
        return ChannelVariables.of(frame(), "DestChanVariable");
    }
}
