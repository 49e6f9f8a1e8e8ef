package org.callwright.telephony.ami.event;

/** An event about one channel, with Asterisk's snapshot of it. */
public sealed interface ChannelEvent extends AmiEvent
        permits BridgeEnter, BridgeLeave, CoreShowChannel, Hangup, Hold, NewChannel, NewState, Unhold, UserEventView {

    /** The channel's name, for instance {@code PJSIP/1001-0000002a}. */
    default String channel() {
        return text("Channel");
    }

    /** Asterisk's id of the channel. */
    default String uniqueId() {
        return text("Uniqueid");
    }

    /** The id that Asterisk gives to all channels of one conversation; it changes when calls are joined. */
    default String linkedId() {
        return text("Linkedid");
    }

    /** The channel's state: {@code Down}, {@code Ring}, {@code Ringing}, {@code Up} and rarer ones. */
    default String state() {
        return text("ChannelStateDesc");
    }

    default String callerNumber() {
        return Unknown.asEmpty(text("CallerIDNum"));
    }

    default String callerName() {
        return Unknown.asEmpty(text("CallerIDName"));
    }

    default String context() {
        return text("Context");
    }

    default String extension() {
        return text("Exten");
    }
}
