package org.callwright.core.report;

import org.callwright.core.call.CallId;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one quarter of an hour and one key.
 *
 * @param atom which quarter of an hour since 1970 UTC, see {@link Interval#ATOM_MILLIS}
 * @param key what {@link CallKey} says: an id
 * @param shared of this one call, which others of these keys have answered, too, and whose times alone differ from key to key;
 *     null: of calls that no other key of an agent has
 */
public record CallCell(
        long atom,
        String key,
        CallFigures figures,
        @Nullable CallId shared) {
    public CallCell(long atom, String key, CallFigures figures) {
        this(atom, key, figures, null);
    }
}
