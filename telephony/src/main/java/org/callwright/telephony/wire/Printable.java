package org.callwright.telephony.wire;

/** Text from outside, made fit for a log line or an exception's message. */
final class Printable {
    private static final int LONGEST = 80;

    private Printable() {}

    /** Control characters become '?', and what is too long is cut. */
    static String of(String text) {
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shown.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
