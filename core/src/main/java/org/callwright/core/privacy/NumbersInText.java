package org.callwright.core.privacy;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like a telephone or identity number in a text of people: seven digits and more, however they are grouped. */
public final class NumbersInText {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[\\p{Z}\\p{P}\\p{S}]{0,4}\\p{Nd}){6,19}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private NumbersInText() {}

    public static int count(String text) {
        return Math.toIntExact(NUMBER.matcher(text).results().count());
    }

    /** Without them, each of which leaves a star, and without what is not seen in between: it tells where one is and none of its digits. */
    public static String without(String text) {
        return replaced(UNSEEN.matcher(text).replaceAll(""), number -> "*");
    }

    public static String replaced(String text, Function<String, String> by) {
        return NUMBER.matcher(text).replaceAll(number -> Matcher.quoteReplacement(by.apply(number.group())));
    }
}
