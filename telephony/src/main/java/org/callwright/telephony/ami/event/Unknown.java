package org.callwright.telephony.ami.event;

/** Asterisk writes a number or name that it does not have as a word. */
final class Unknown {
    private Unknown() {}

    static String asEmpty(String text) {
        return text.equals("<unknown>") ? "" : text;
    }
}
