package org.callwright.embedded.asterisk;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code @NAME@} in a configuration file. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");

    private Template() {}

    /** @throws IllegalArgumentException if a placeholder has no value */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
