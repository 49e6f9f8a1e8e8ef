package org.callwright.core.customer;

import java.util.List;
import org.callwright.core.event.Fact.MatchOutcome;

/**
 * How a caller was recognised.
 *
 * @param rule what decided it, e.g. {@code phone}
 * @param customers the candidates, best first, at most {@link #MOST}
 */
public record CallerMatch(MatchOutcome outcome, String rule, List<Long> customers) {
    /** More candidates than that help nobody. */
    public static final int MOST = 10;

    public CallerMatch {
        customers = List.copyOf(customers);
    }
}
