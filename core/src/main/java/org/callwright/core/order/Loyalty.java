package org.callwright.core.order;

import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The members' programme's part in an order.
 *
 * @param member the number under which it was bought, if it was by a member
 */
public record Loyalty(@Nullable String member, long pointsSpent, long pointsEarned) {
    public static final Loyalty NONE = new Loyalty(null, 0, 0);

    private static final int LONGEST = 60;

    public Loyalty {
        if (member != null && (member.isBlank() || member.length() > LONGEST)) {
            throw Refused.value("member", "1 to " + LONGEST + " characters");
        }
        if (pointsSpent < 0) {
            throw Refused.value("pointsSpent", "cannot be below zero");
        }
        if (pointsEarned < 0) {
            throw Refused.value("pointsEarned", "cannot be below zero");
        }
    }

    boolean points() {
        return pointsSpent > 0 || pointsEarned > 0;
    }
}
