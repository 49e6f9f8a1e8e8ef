package org.callwright.telephony.agi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.telephony.wire.AgiEnvironment;

/** Gives the lines of a request their types. Never fails: a request with lines missing is one with empty fields. */
final class RequestReader {
    /** How Asterisk writes a number, a name or a dialled number that it does not have. */
    private static final String UNKNOWN = "unknown";

    private RequestReader() {}

    static AgiRequest read(AgiEnvironment lines) {
        var address = lines.text("agi_network_script");
        var mark = address.indexOf('?');
        return new AgiRequest(
                path(mark < 0 ? address : address.substring(0, mark)),
                mark < 0 ? Map.of() : query(address.substring(mark + 1)),
                lines.text("agi_uniqueid"),
                lines.text("agi_channel"),
                known(lines.text("agi_callerid")),
                known(lines.text("agi_calleridname")),
                number(lines.text("agi_callingpres")),
                known(lines.text("agi_dnid")),
                lines.text("agi_extension"),
                lines.text("agi_context"),
                lines.text("agi_language"),
                arguments(lines),
                lines);
    }

    private static String path(String text) {
        return text.startsWith("/") ? text.substring(1) : text;
    }

    private static Map<String, String> query(String text) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                parameters.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray '%': what was written is what was meant
        }
    }

    private static List<String> arguments(AgiEnvironment lines) {
        var arguments = new ArrayList<String>();
        for (var n = 1; ; n++) {
            var argument = lines.get("agi_arg_" + n);
            if (argument == null) {
                return List.copyOf(arguments);
            }
            arguments.add(argument);
        }
    }

    private static String known(String text) {
        return text.equals(UNKNOWN) ? "" : text;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
