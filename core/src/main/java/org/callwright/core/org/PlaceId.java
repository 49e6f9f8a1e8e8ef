package org.callwright.core.org;

import java.util.regex.Pattern;

/** What the ids of teams, departments and stores look like. */
public final class PlaceId {
    /** As a regular expression. */
    public static final String LEGAL = "[a-z0-9][a-z0-9_.-]{0,39}";

    private static final Pattern PATTERN = Pattern.compile(LEGAL);

    private PlaceId() {}

    /** @throws IllegalArgumentException when it does not look like one */
    public static String require(String id) {
        if (!PATTERN.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id is 1 to 40 of a-z, 0-9, '_', '.' and '-', starting with a letter or digit");
        }
        return id;
    }
}
