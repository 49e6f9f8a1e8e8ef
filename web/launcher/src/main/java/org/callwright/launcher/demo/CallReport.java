package org.callwright.launcher.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;

/**
 * What became of the demo's call.
 *
 * @param recording the file's path
 * @param seconds the recording's length
 * @param timeline what happened, in order
 */
@JsonPropertyOrder({"ticket", "call", "agent", "queue", "recording", "seconds", "timeline"})
record CallReport(
        String ticket,
        String call,
        String agent,
        String queue,
        String recording,
        double seconds,
        List<Moment> timeline) {
    /**
     * @param at since the call arrived, in milliseconds
     * @param event as the log names it
     */
    record Moment(long at, String event) {}

    void tell(Screen screen) {
        screen.line(String.format(Locale.ROOT, """

                Ticket     %s
                Recording  %s
                           %.1f s, the agent on the left channel, the caller on the right
                """, ticket, recording, seconds));
    }
}
