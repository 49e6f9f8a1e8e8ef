package org.callwright.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The disposition that a ticket will probably get, for a person to confirm or change. It is worked out when it is looked
 * at and stored nowhere: what a ticket has is what somebody has confirmed.
 *
 * @param rule the id of the rule that says so; null when none does
 * @param habit what was looked at when it is what such tickets were mostly closed with
 */
public record Proposal(
        String disposition,
        Reason reason,
        @Nullable String rule,
        @Nullable Habit habit) {
    /** Why this one. */
    public enum Reason {
        /** A rule names it. */
        RULE,
        /** Most of the latest such tickets were closed with it. */
        HABIT,
        /** No other fits the ticket's category. */
        ONLY_ONE
    }
}
