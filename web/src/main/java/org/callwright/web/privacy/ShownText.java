package org.callwright.web.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that came from outside (a display name, a note) as somebody may see it: without control characters, and with what
 * looks like a telephone number masked as the number itself would be. PBXs like to put the number where the name belongs.
 */
public final class ShownText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[\\p{Z}\\p{P}\\p{S}]{0,4}\\p{Nd}){6,19}");

    private ShownText() {}

    public static String of(String text, boolean unmasked) {
        String plain = CONTROL.matcher(text).replaceAll("");
        return unmasked
                ? plain
                : NUMBER.matcher(plain)
                        .replaceAll(number -> Matcher.quoteReplacement(ShownPhone.masked(digits(number.group()))));
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.startsWith("+") ? "+" : "");
        number.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
