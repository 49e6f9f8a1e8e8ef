package org.callwright.telephony.wire;

import java.util.Optional;

/**
 * Asterisk's answer to one command.
 *
 * @param code 200 done, 510 unknown command, 511 not possible on a dead channel, 520 wrong usage (res_agi.c)
 * @param result what stands after {@code result=}: a number, a digit's code, -1 for failure; empty when there is none
 * @param value what stands in parentheses: a variable's value, {@code timeout}; empty Optional when there are none
 * @param text the whole reply after its code, several lines for a usage text
 */
public record AgiReply(int code, String result, Optional<String> value, String text) implements AgiMessage {
    public static final int DONE = 200;
    private static final int TRYING = 100;
    private static final int CODE_LENGTH = 3;
    private static final String RESULT = "result=";

    /** Reads a reply whose lines are joined by LF; it begins with three digits. */
    static AgiReply parse(String line) {
        var code = Integer.parseInt(line, 0, CODE_LENGTH, 10);
        var text = line.length() > CODE_LENGTH ? line.substring(CODE_LENGTH + 1) : "";
        if (!text.startsWith(RESULT)) {
            return new AgiReply(code, "", Optional.empty(), text);
        }
        var space = text.indexOf(' ');
        var result = text.substring(RESULT.length(), space < 0 ? text.length() : space);
        return new AgiReply(code, result, space < 0 ? Optional.empty() : inParentheses(text, space + 1), text);
    }

    /** The value may itself have parentheses, so it extends to the last one. */
    private static Optional<String> inParentheses(String text, int from) {
        var close = text.lastIndexOf(')');
        return from < text.length() && text.charAt(from) == '(' && close > from
                ? Optional.of(text.substring(from + 1, close))
                : Optional.empty();
    }

    /** Whether Asterisk carried the command out; the result may still say that it had no success. */
    public boolean isDone() {
        return code == DONE;
    }

    /** Whether the real reply is still to come; Asterisk says so before a GOSUB. */
    public boolean isProvisional() {
        return code == TRYING;
    }
}
