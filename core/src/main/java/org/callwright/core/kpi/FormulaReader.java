package org.callwright.core.kpi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.change.Refused;

/** Reads one formula: sums of products of metrics, numbers and what is in brackets. Bounded in length and depth. */
final class FormulaReader {
    static final int LONGEST = 500;
    private static final int DEEPEST = 30;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern NAME = Pattern.compile("[a-z]{1,30}\\.[a-z][a-z0-9_]{0,39}");

    private final String text;
    private int at;
    private int depth;

    FormulaReader(String text) {
        if (text.length() > LONGEST) {
            throw Refused.value("formula", "at most " + LONGEST + " characters");
        }
        this.text = text.toLowerCase(Locale.ROOT);
    }

    Formula whole() {
        Formula formula = sum();
        if (at < text.length()) {
            throw wrong("an operator or the end is expected");
        }
        return formula;
    }

    private Formula sum() {
        Formula left = product();
        while (next() == '+' || next() == '-') {
            char operator = text.charAt(at++);
            left = new Formula.Operation(operator, left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = factor();
        while (next() == '*' || next() == '/') {
            char operator = text.charAt(at++);
            left = new Formula.Operation(operator, left, factor());
        }
        return left;
    }

    private Formula factor() {
        if (++depth > DEEPEST) {
            throw wrong("brackets and signs are at most " + DEEPEST + " deep");
        }
        Formula factor = switch (next()) {
            case '-' -> {
                at++;
                yield new Formula.Negative(factor());
            }
            case '(' -> {
                at++;
                Formula inner = sum();
                if (next() != ')') {
                    throw wrong("')' is expected");
                }
                at++;
                yield inner;
            }
            default -> leaf();
        };
        depth--;
        return factor;
    }

    private Formula leaf() {
        Matcher here = NUMBER.matcher(text).region(at, text.length());
        if (here.lookingAt()) {
            at = here.end();
            return new Formula.Constant(Double.parseDouble(here.group()));
        }
        here.usePattern(NAME);
        if (here.lookingAt()) {
            at = here.end();
            return new Formula.Metric(here.group());
        }
        throw wrong("a metric such as calls.answered, a number or '(' is expected");
    }

    /** What comes next but for blanks; 0 at the end. */
    private char next() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Refused wrong(String what) {
        return Refused.value("formula", "at character " + (at + 1) + " " + what);
    }
}
