package org.callwright.core.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How often a product comes back: returned / sold, in pieces.
 *
 * @param sold in orders that are there and were not cancelled; a bundle counts for its components as well
 * @param returned of these orders, in returns and exchanges that were neither rejected nor cancelled; a bundle counts for its
 *     components as well
 */
public record ReturnRate(long sold, long returned) {
    private static final int DECIMALS = 4;

    /** To four decimals; empty when nothing was sold. */
    public Optional<BigDecimal> rate() {
        return sold == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(returned).divide(BigDecimal.valueOf(sold), DECIMALS, RoundingMode.HALF_UP));
    }
}
