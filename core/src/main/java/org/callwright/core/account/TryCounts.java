package org.callwright.core.account;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Counts tries in windows of time. A window begins with a subject's first try and ends by itself, so nobody is locked out
 * for good. Thread-safe; never blocks.
 */
public interface TryCounts {
    /**
     * @param subject whose tries are counted together
     * @param most tries in a window
     */
    record Limit(String subject, int most) {}

    /**
     * Counts one try against every limit, or against none when one of them is used up. The stage fails while the counts
     * cannot be reached.
     *
     * @return zero when it was counted, else how long until no limit is used up any more
     */
    CompletionStage<Duration> count(List<Limit> limits, Duration window);

    /** Takes one try of each subject back, as far as there is one. */
    CompletionStage<Void> takeBack(List<String> subjects);

    /** Takes all the subject's tries back. */
    CompletionStage<Void> forget(String subject);
}
