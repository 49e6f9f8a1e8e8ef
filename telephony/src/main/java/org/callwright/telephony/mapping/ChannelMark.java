package org.callwright.telephony.mapping;

import java.time.Instant;
import org.callwright.core.call.CallId;

/**
 * A channel of one of our PBXs, in one word: {@code <pbx>@<unique id>}. Asterisk's unique ids have no {@code @}, so that it
 * cannot be taken for another channel's.
 */
public record ChannelMark(String pbx, String uniqueId) {
    /**
     * The id of the call that this channel brought then. Whoever works it out, a node or the reader of a note, now or
     * after a death, comes to the same: so a call that is opened and noted is one call.
     *
     * @throws IllegalArgumentException when no id can have that time
     */
    public CallId callOf(Instant arrived) {
        return CallId.of(arrived, toString());
    }

    @Override
    public String toString() {
        return pbx + "@" + uniqueId;
    }
}
