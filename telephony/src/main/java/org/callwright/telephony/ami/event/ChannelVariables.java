package org.callwright.telephony.ami.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.telephony.wire.AmiFrame;

/** Reads the repeated header {@code ChanVariable: name=value} (manager_channels.c). */
final class ChannelVariables {
    private ChannelVariables() {}

    static Map<String, String> of(AmiFrame frame, String header) {
        var lines = frame.all(header);
        if (lines.isEmpty()) {
            return Map.of();
        }
        var variables = LinkedHashMap.<String, String>newLinkedHashMap(lines.size());
        for (var line : lines) {
            var equals = line.indexOf('=');
            if (equals > 0) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return variables;
    }
}
