package org.callwright.launcher.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callwright.launcher.Checkout;

/** What to type to take part in a demo, from any folder. */
final class TypedCommand {
    private TypedCommand() {}

    /** @param data the demo's folder */
    static String line(Path data, String... words) {
        List<String> line = new ArrayList<>(List.of(Checkout.here().script().toString()));
        line.addAll(List.of(words));
        if (!data.equals(Checkout.dataOr(null))) {
            line.addAll(List.of("--data", data.toString()));
        }
        return ShellWords.line(line);
    }
}
