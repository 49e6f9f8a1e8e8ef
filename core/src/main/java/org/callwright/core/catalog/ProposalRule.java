package org.callwright.core.catalog;

import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Which disposition is proposed for which tickets.
 *
 * @param place of several rules that fit a ticket, the lowest counts, 0 to 999
 * @param disposition the id of the one that is proposed; null: what such tickets were mostly closed with
 */
public record ProposalRule(
        String name, int place, Fit fits, @Nullable String disposition) {
    public static final Kind<ProposalRule> KIND =
            new Kind<>("proposal-rule", ProposalRule.class, Permission.CATALOG_WRITE);

    /** How a caller's visit went. */
    public enum Outcome {
        ANSWERED,
        /** The caller left before an agent answered. */
        ABANDONED
    }

    /**
     * Which tickets the rule is for; what is null does not matter.
     *
     * @param category and those below it
     */
    public record Fit(
            @Nullable QueueId queue,
            @Nullable String category,
            @Nullable Outcome outcome) {}

    public ProposalRule {
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (place < 0 || place > 999) {
            throw Refused.value("place", "a place is 0 to 999");
        }
    }
}
