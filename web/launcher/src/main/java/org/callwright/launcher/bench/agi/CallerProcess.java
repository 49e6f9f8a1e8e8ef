package org.callwright.launcher.bench.agi;

import java.io.IOException;
import java.time.Duration;
import org.callwright.launcher.bench.jvm.ParentLines;

/**
 * A JVM that is Asterisk to a server. It says {@code ready}; {@code hold PORT N MILLISECONDS} opens N sessions and is answered by how
 * many the server holds; {@code release} closes them all and is answered by {@code released}.
 */
final class CallerProcess {
    private CallerProcess() {}

    public static void main(String[] arguments) throws IOException {
        ParentLines parent = new ParentLines();
        try (Callers callers = new Callers()) {
            parent.say("ready");
            for (String order = parent.hear(); order != null; order = parent.hear()) {
                String[] words = order.split(" ");
                if (words[0].equals("hold")) {
                    parent.say(callers.hold(
                            Integer.parseInt(words[1]),
                            Integer.parseInt(words[2]),
                            Duration.ofMillis(Long.parseLong(words[3]))));
                } else {
                    callers.release();
                    parent.say("released");
                }
            }
        }
    }
}
