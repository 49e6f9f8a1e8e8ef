package org.callwright.core.reveal;

import java.time.Duration;

/** The person has been told as many numbers as anybody is in an hour. */
public final class BudgetSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration again;

    public BudgetSpent(int budget, Duration again) {
        super("You have been shown " + budget + " numbers within this hour, which is the most.");
        this.again = again;
    }

    /** When there are more. */
    public Duration again() {
        return again;
    }
}
