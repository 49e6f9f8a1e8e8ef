package org.callwright.telephony.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of a FastAGI connection as it came: the lines {@code agi_name: value} in wire order. Of a name that
 * comes twice the first counts, because Asterisk's own lines precede what a dialplan may have passed.
 */
public record AgiEnvironment(Map<String, String> lines) implements AgiMessage {
    /** The value of a line, null when Asterisk did not send it. The name includes {@code agi_}. */
    public @Nullable String get(String name) {
        return lines.get(name);
    }

    /** The value of a line, empty when Asterisk did not send it. */
    public String text(String name) {
        return lines.getOrDefault(name, "");
    }
}
