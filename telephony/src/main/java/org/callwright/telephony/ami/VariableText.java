package org.callwright.telephony.ami;

/**
 * Writes a channel variable for the header {@code Variable}. Asterisk splits that header at commas into further
 * variables and takes quotes and backslashes away (AST_STANDARD_APP_ARGS in man_do_variable_value, manager.c), so a
 * value with a comma could set any other variable.
 */
final class VariableText {
    private static final String SPECIAL = "\\\",";

    private VariableText() {}

    static String of(String variable, String value) {
        if (variable.isEmpty() || variable.indexOf('=') >= 0) {
            throw new IllegalArgumentException("not a variable's name: '" + variable + "'");
        }
        return escaped(variable) + "=" + escaped(value);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (var i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }
}
