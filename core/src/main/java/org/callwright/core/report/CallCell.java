package org.callwright.core.report;

/**
 * The figures of one quarter of an hour and one key.
 *
 * @param atom which quarter of an hour since 1970 UTC, see {@link Interval#ATOM_MILLIS}
 * @param key what {@link CallKey} says: an id
 */
public record CallCell(long atom, String key, CallFigures figures) {}
