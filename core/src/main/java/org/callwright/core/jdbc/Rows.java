package org.callwright.core.jdbc;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of arguments, which {@link List#of} cannot: columns may be null. */
public final class Rows {
    private Rows() {}

    public static List<@Nullable Object> of(@Nullable Object... columns) {
        return Collections.unmodifiableList(Arrays.asList(columns));
    }
}
