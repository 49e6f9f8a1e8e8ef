package org.callwright.core.privacy;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like a telephone or identity number in a text of people: seven digits and more, however they are grouped. */
public final class NumbersInText {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[\\p{Z}\\p{P}\\p{S}]{0,4}\\p{Nd}){6,19}");

    private NumbersInText() {}

    public static int count(String text) {
        return Math.toIntExact(NUMBER.matcher(text).results().count());
    }

    public static String replaced(String text, Function<String, String> by) {
        return NUMBER.matcher(text).replaceAll(number -> Matcher.quoteReplacement(by.apply(number.group())));
    }
}
