package org.callwright.core.score;

/**
 * The figures of one quarter of an hour and one key.
 *
 * @param atom which quarter of an hour since 1970 UTC, see {@link org.callwright.core.report.Interval#ATOM_MILLIS}
 * @param key empty for {@link ScoreKey#NOTHING}
 */
public record ScoreCell<F>(long atom, String key, F figures) {}
