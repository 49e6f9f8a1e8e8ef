package org.callwright.telephony.wire;

/** Comparing header names, which are ASCII, with bytes off the wire. */
final class Ascii {
    private static final int CASE_BIT = 0x20;

    private Ascii() {}

    /** Whether the bytes from {@code begin} spell {@code text}, upper and lower case letters being the same. */
    static boolean sameLetters(byte[] bytes, int begin, String text) {
        for (var i = 0; i < text.length(); i++) {
            var there = bytes[begin + i];
            var wanted = text.charAt(i);
            if (there != wanted && !sameLetter(there, wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameLetter(byte there, char wanted) {
        var lower = there | CASE_BIT;
        return lower == (wanted | CASE_BIT) && lower >= 'a' && lower <= 'z';
    }
}
