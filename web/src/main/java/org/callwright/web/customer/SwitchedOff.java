package org.callwright.web.customer;

import org.callwright.core.order.OrderFeatures;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Refuses what names something that this business does not have. */
final class SwitchedOff {
    private final OrderFeatures features;

    SwitchedOff(OrderFeatures features) {
        this.features = features;
    }

    void refuse(@Nullable String memberId, @Nullable String tier, @Nullable Long points) {
        refuse("memberId", memberId, features.members());
        refuse("tier", tier, features.members());
        refuse("points", points, features.points());
    }

    private static void refuse(String field, @Nullable Object given, boolean isThere) {
        if (given != null && !isThere) {
            throw ProblemException.invalid(field, "this is switched off here");
        }
    }
}
