package org.callwright.telephony.wire;

/**
 * One header line. Whoever wrote the value, it stays this one header: CR, LF and NUL are refused, because Asterisk takes
 * any of them for the end of the line.
 *
 * @param name letters, digits, '-' and '_'
 * @param value any one line of text
 */
public record AmiHeader(String name, String value) {
    /** @throws IllegalArgumentException when either part would not be read back as it is */
    public AmiHeader {
        if (name.isEmpty() || !name.chars().allMatch(AmiHeader::isNameCharacter)) {
            throw new IllegalArgumentException("not a header name: '" + Printable.of(name) + "'");
        }
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException("the value of header " + name + " has a "
                        + (c == 0 ? "NUL" : "line break") + " at position " + i + ": '" + Printable.of(value) + "'");
            }
        }
    }

    private static boolean isNameCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
