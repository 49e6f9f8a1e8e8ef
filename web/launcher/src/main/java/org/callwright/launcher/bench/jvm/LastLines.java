package org.callwright.launcher.bench.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process said before it failed. */
final class LastLines {
    private static final int SHOWN = 5;

    private LastLines() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
