package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One command to Asterisk, safe to send: one line, its quotes balanced, not longer than Asterisk reads (2 KiB with the
 * line's end, AGI_BUF_LEN in res_agi.c).
 *
 * @param text the line without its end
 */
public record AgiCommandLine(String text) {
    private static final int LONGEST = 2046;

    /** @throws IllegalArgumentException when Asterisk would read something else than one whole command */
    public AgiCommandLine {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty command");
        }
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a command with a line break or NUL: '" + Printable.of(text) + "'");
        }
        if (text.getBytes(UTF_8).length > LONGEST) {
            throw new IllegalArgumentException(
                    "a command longer than " + LONGEST + " bytes: '" + Printable.of(text) + "'");
        }
        if (!isBalanced(text)) {
            throw new IllegalArgumentException("a command with an open quote: '" + Printable.of(text) + "'");
        }
    }

    /** A command with arguments, each of which reaches Asterisk as it is: quoted and escaped. */
    public static AgiCommandLine of(String verb, String... arguments) {
        var line = new StringBuilder(verb);
        for (var argument : arguments) {
            line.append(" \"");
            argument.chars().forEach(c -> {
                if (c == '"' || c == '\\') {
                    line.append('\\');
                }
                line.append((char) c);
            });
            line.append('"');
        }
        return new AgiCommandLine(line.toString());
    }

    /** Reads quotes and escapes as Asterisk does (parse_args in res_agi.c). */
    private static boolean isBalanced(String text) {
        var quoted = false;
        var escaped = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            quoted ^= c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
        }
        return !quoted && !escaped;
    }
}
