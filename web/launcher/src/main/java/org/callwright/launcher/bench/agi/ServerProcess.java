package org.callwright.launcher.bench.agi;

import java.io.IOException;
import org.callwright.launcher.bench.jvm.ParentLines;

/**
 * The JVM of one server. It says {@code PORT SOCKETS}, then answers {@code held}, {@code processor} (nanoseconds) and
 * {@code usage}. Argument: which server.
 */
final class ServerProcess {
    private static final int MOST_SESSIONS = 100_000;

    private ServerProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ParentLines parent = new ParentLines();
        Side side = Side.valueOf(arguments[0]);
        try (HoldingServer server =
                side == Side.CALLWRIGHT ? new CallwrightServer(MOST_SESSIONS) : new AsteriskJavaServer(MOST_SESSIONS)) {
            parent.say(server.port() + " " + Usage.socketsLeft());
            for (String question = parent.hear(); question != null; question = parent.hear()) {
                parent.say(
                        switch (question) {
                            case "held" -> server.held();
                            case "processor" -> Usage.processorTime();
                            case "usage" -> Usage.now(server.held()).line();
                            default -> throw new IllegalArgumentException(question);
                        });
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
