package org.callwright.core.recording;

import java.util.regex.Pattern;

/** What a path in a {@link RecordingStore} looks like, whatever keeps it. */
public final class RecordingPath {
    /** What we make: no dot at a name's beginning, so neither hidden files nor a way out. */
    private static final Pattern OURS =
            Pattern.compile("([0-9A-Za-z_-][0-9A-Za-z_.-]{0,80}/){0,6}[0-9A-Za-z_-][0-9A-Za-z_.-]{0,80}");

    private RecordingPath() {}

    /**
     * The path as it is.
     *
     * @throws IllegalArgumentException when it is none that we make
     */
    public static String checked(String path) {
        if (!OURS.matcher(path).matches()) {
            throw new IllegalArgumentException("not a recording's path");
        }
        return path;
    }
}
