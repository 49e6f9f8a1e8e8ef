package org.callwright.telephony.ami.event;

/** An event that our dialplan sends by its application UserEvent. */
public sealed interface UserEventView extends ChannelEvent
        permits CwAnswered, CwCustomerAnswered, CwCustomerDialEnded, CwDialEnded, CwLocalLine, CwParked, CwRecorded {

    /** The name that the dialplan gave. */
    default String userEvent() {
        return text("UserEvent");
    }

    /** Callwright's id of the call, empty when the call has none yet. */
    default String call() {
        return text("Call");
    }
}
