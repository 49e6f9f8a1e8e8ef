package org.callwright.core.page;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts from outside that are meant to be the id of something. Every id is ASCII, and so is the column that it stands in:
 * the database does not find nothing under another text, it refuses the comparison.
 */
public final class IdText {
    private IdText() {}

    /** Whether each of them can be an id; null is none, and in nobody's way. */
    public static boolean possible(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .allMatch(text -> text.chars().allMatch(c -> c < 0x80));
    }
}
