package org.callwright.telephony.mapping;

/** Channel variables that Callwright sets; Asterisk repeats the first four on every event of the channel. */
public final class ChannelVariable {
    /** Our id of the call, on the caller's channel and inherited by the agents' legs. */
    public static final String CALL = "CW_CALL";
    /** Only on an agent's leg: the offer that it belongs to. */
    public static final String LEG = "CW_LEG";
    /** The number that the caller dialled first. */
    public static final String DIALED = "CW_DIALED";

    public static final String TICKET = "CW_TICKET";
    public static final String QUEUE = "CW_QUEUE";
    public static final String MUSIC = "CW_MUSIC";
    public static final String RECORD = "CW_RECORD";
    /** Context and extension with which the dialplan goes on after the arriving request. */
    public static final String NEXT = "CW_NEXT";

    public static final String EXTEN = "CW_EXTEN";

    /** Before a name: legs that the channel creates inherit the variable. */
    public static final String INHERITED = "__";

    private ChannelVariable() {}
}
