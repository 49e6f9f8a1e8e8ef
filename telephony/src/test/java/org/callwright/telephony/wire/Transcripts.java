package org.callwright.telephony.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Dialogues captured from calls on Asterisk 22.10. */
public final class Transcripts {
    private Transcripts() {}

    /** The names of all captured event streams, or of all AGI dialogues. */
    public static List<String> names(String suffix) {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event stream as it was on the wire, after the greeting. */
    public static String events(String name) {
        return lines(name).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The events of a stream, each as its header lines. */
    public static List<List<String>> eventLines(String name) {
        var events = new ArrayList<List<String>>();
        var event = new ArrayList<String>();
        for (var line : lines(name)) {
            if (line.isEmpty() && !event.isEmpty()) {
                events.add(List.copyOf(event));
                event.clear();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                event.add(line);
            }
        }
        return events;
    }

    /** What Asterisk sent in an AGI dialogue, as it was on the wire. */
    public static String fromAsterisk(String name) {
        return lines(name).stream()
                .filter(line -> line.contains(" << "))
                .map(line -> line.substring(line.indexOf(" << ") + 4) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var folder = Transcripts.class.getResource("/transcripts");
        if (folder == null) {
            throw new IllegalStateException("no transcripts among the test resources");
        }
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
