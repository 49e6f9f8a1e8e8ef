package org.callwright.telephony.mapping;

/** Q.931 presentation as {@code agi_callingpres} has it (Asterisk's callerid.h): bits 5 and 6 say who may see it. */
public final class CallingPresentation {
    private static final int MASK = 0x60;
    private static final int RESTRICTED = 0x20;

    private CallingPresentation() {}

    /** Whether the network forbids to show the number, even though it may have delivered it. */
    public static boolean withheld(int callingPres) {
        return callingPres >= 0 && (callingPres & MASK) == RESTRICTED;
    }
}
