package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A phone's registration came, went or was checked. */
public record ContactStatus(AmiFrame frame) implements AmiEvent {
    /** The endpoint's name. */
    public String endpoint() {
        return text("EndpointName");
    }

    public String aor() {
        return text("AOR");
    }

    /** {@code Reachable}, {@code NonQualified}, {@code Unreachable}, {@code Removed} and so on. */
    public String status() {
        return text("ContactStatus");
    }

    public String uri() {
        return text("URI");
    }
}
