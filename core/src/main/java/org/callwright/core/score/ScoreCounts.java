package org.callwright.core.score;

import java.util.List;
import org.callwright.core.report.Period;
import org.callwright.core.staff.Colleagues;

/**
 * Adds scores up as they are stored. Blocks; fails with a runtime exception while the database is away.
 *
 * @param <F> what is added up
 */
@FunctionalInterface
public interface ScoreCounts<F> {
    /** Scores without that key are left out. */
    List<ScoreCell<F>> cells(Period period, ScoreKey key, Colleagues within);
}
