package org.callwright.telephony.mapping;

/** Channel variables that Callwright sets; Asterisk repeats the first seven on every event of the channel. */
public final class ChannelVariable {
    /** Our id of the call, on the caller's channel and inherited by the agents' legs. */
    public static final String CALL = "CW_CALL";
    /** The offer last carried out, on the caller's channel and inherited by the agent's leg that belongs to it. */
    public static final String OFFER = "CW_OFFER";
    /** The number that the caller dialled first. */
    public static final String DIALED = "CW_DIALED";

    /** When the caller reached the PBX first, in milliseconds since 1970. */
    public static final String ARRIVED = "CW_ARRIVED";

    public static final String TICKET = "CW_TICKET";
    public static final String QUEUE = "CW_QUEUE";

    /**
     * Whether the caller withheld his number, {@code yes} or {@code no}: listed channels do not say. One that carries neither
     * has to be taken as withheld.
     */
    public static final String HIDDEN = "CW_HIDDEN";

    public static final String MUSIC = "CW_MUSIC";
    public static final String RECORD = "CW_RECORD";
    /** Context and extension with which the dialplan goes on after the arriving request. */
    public static final String NEXT = "CW_NEXT";

    public static final String EXTEN = "CW_EXTEN";

    /** Of a caller who is asked for a number: Asterisk's sound, how many digits, seconds for each, how often. */
    public static final String ASK_SOUND = "CW_ASK_SOUND";

    public static final String ASK_DIGITS = "CW_ASK_DIGITS";
    public static final String ASK_SECONDS = "CW_ASK_SECONDS";
    public static final String ASK_TRIES = "CW_ASK_TRIES";

    /** Of a caller who left while he was asked: it is on record. */
    public static final String LEFT = "CW_LEFT";

    /** Of the channel that dials a customer, and only there: our call and offer, number to dial and to show, trunk, seconds. */
    public static final String BACK = "CW_BACK";

    public static final String BACK_OFFER = "CW_BACK_OFFER";

    public static final String BACK_TO = "CW_BACK_TO";
    public static final String BACK_SHOWS = "CW_BACK_SHOWS";
    public static final String BACK_TRUNK = "CW_BACK_TRUNK";
    public static final String BACK_SECONDS = "CW_BACK_SECONDS";

    /** Before a name: legs that the channel creates inherit the variable. */
    public static final String INHERITED = "__";

    private ChannelVariable() {}
}
