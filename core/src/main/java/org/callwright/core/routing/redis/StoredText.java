package org.callwright.core.routing.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a call and an agent lie in Redis: as one text, a value a line, in this order for Java and the scripts alike; the last
 * value is all that is left, lines and all. Scripts read and write it whole, which costs a fraction of a hash's fields.
 * {@link RoutingKeys} says what the values mean.
 */
enum StoredText {
    CALL("state since version agent phone token whose step parked out dormant"
            + " queue pbx channel ring arrived origin"),
    /** The last value of a call, itself such a text. */
    ORIGIN("start unique ticket wrapup relax"),
    AGENT("state since call token beside idle reason over after after_reason phone lanes");

    private static final Pattern MARK =
            Pattern.compile("\\{\\{(call|origin|agent) (?:(names|pattern|table)|text of (\\w+))}}");

    private final List<String> names;

    StoredText(String names) {
        this.names = List.of(names.split(" ", -1));
    }

    StoredValues read(String text) {
        String[] lines = text.split("\n", names.size());
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), lines[i]);
        }
        return new StoredValues(values);
    }

    /**
     * Fills in what scripts need to read and write: {@code {{call pattern}}} takes a text apart into {@code {{call
     * names}}}, {@code {{call table}}} has these as fields, {@code {{call text of c}}} is such a table's text.
     */
    static String render(String script) {
        return MARK.matcher(script).replaceAll(mark -> Matcher.quoteReplacement(lua(mark)));
    }

    private static String lua(MatchResult mark) {
        StoredText text = valueOf(mark.group(1).toUpperCase(Locale.ROOT));
        String table = mark.group(3);
        if (table != null) {
            return text.each(name -> table + "." + name, " .. '\\n' .. ");
        }
        return switch (mark.group(2)) {
            case "names" -> text.each(name -> name, ", ");
            case "table" -> "{" + text.each(name -> name + " = " + name, ", ") + "}";
            default -> "'^" + "([^\\n]*)\\n".repeat(text.names.size() - 1) + "(.*)$'";
        };
    }

    private String each(Function<String, String> lua, String separator) {
        return names.stream().map(lua).collect(Collectors.joining(separator));
    }
}
