package org.callwright.launcher.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.cache.SharedCache;
import org.callwright.launcher.Checkout;

/** The script {@code callwright} of this checkout, run as it was packaged a moment ago. */
final class Script {
    static final Path FILE = Checkout.here().script();

    private static final Map<String, String> ENVIRONMENT = Map.of("JAVA_HOME", System.getProperty("java.home"));

    private Script() {}

    /** Without the mark the script would package everything once more, and a demo in this folder unpack Asterisk. */
    static void isBuiltAndUnpackedFor(Path data) throws IOException {
        Files.writeString(Path.of("target", "built"), "");
        Files.createSymbolicLink(data.resolve("cache"), Files.createDirectories(SharedCache.directory()));
    }

    static CommandRun run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(FILE.toString()));
        command.addAll(List.of(arguments));
        return CommandRun.start(command, ENVIRONMENT);
    }

    /** As it was printed for people to copy. */
    static CommandRun typed(String line) {
        return CommandRun.start(List.of("bash", "-c", line), ENVIRONMENT);
    }

    /** @return a demo on free ports, ready */
    static CommandRun demo(Path data) {
        return run("demo", "--data", data.toString(), "--web-port", "0", "--sip-port", "0")
                .awaitPrinted("Ctrl-C stops all of it.");
    }
}
