package org.callwright.telephony.ami.event;

import java.util.Map;
import org.callwright.telephony.wire.AmiFrame;

/**
 * An event of Asterisk's manager interface, seen by its meaning. A view holds nothing but the frame; a header that
 * Asterisk did not send reads as empty. Any text in it may be a caller's.
 */
public sealed interface AmiEvent permits BridgeEvent, ChannelEvent, DialEvent, FullyBooted, OtherEvent {

    /** The event as received. */
    AmiFrame frame();

    /** The event's name in Asterisk. */
    default String name() {
        return text("Event");
    }

    /** A header's value, empty when there is none. */
    default String text(String header) {
        return frame().get(header, "");
    }

    /**
     * The channel variables that Asterisk was told to send along ({@code channelvars} in manager.conf), of the channel
     * that the event is about.
     */
    default Map<String, String> channelVariables() {
        return ChannelVariables.of(frame(), "ChanVariable");
    }

    /** The view for a frame; an event that Callwright has no use for is an {@link OtherEvent}. */
    static AmiEvent of(AmiFrame frame) {
        return switch (frame.get("Event", "")) {
            case "Newchannel" -> new NewChannel(frame);
            case "Newstate" -> new NewState(frame);
            case "Hangup" -> new Hangup(frame);
            case "Hold" -> new Hold(frame);
            case "Unhold" -> new Unhold(frame);
            case "DialBegin" -> new DialBegin(frame);
            case "DialState" -> new DialState(frame);
            case "DialEnd" -> new DialEnd(frame);
            case "BridgeEnter" -> new BridgeEnter(frame);
            case "BridgeLeave" -> new BridgeLeave(frame);
            case "CoreShowChannel" -> new CoreShowChannel(frame);
            case "FullyBooted" -> new FullyBooted(frame);
            case "UserEvent" -> userEvent(frame);
            default -> new OtherEvent(frame);
        };
    }

    private static AmiEvent userEvent(AmiFrame frame) {
        return switch (frame.get("UserEvent", "")) {
            case "CwParked" -> new CwParked(frame);
            case "CwAnswered" -> new CwAnswered(frame);
            case "CwCustomerAnswered" -> new CwCustomerAnswered(frame);
            case "CwCustomerDialEnded" -> new CwCustomerDialEnded(frame);
            case "CwDialEnded" -> new CwDialEnded(frame);
            case "CwLocalLine" -> new CwLocalLine(frame);
            case "CwRecorded" -> new CwRecorded(frame);
            default -> new OtherEvent(frame);
        };
    }
}
