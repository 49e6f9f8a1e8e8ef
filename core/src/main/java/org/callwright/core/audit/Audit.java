package org.callwright.core.audit;

import java.util.Map;
import org.callwright.core.access.Actor;

/**
 * Keeps for good what was changed and which sensitive things were looked at. Thread-safe. Blocks, and joins the caller's
 * transaction: what is rolled back leaves no entry, and what cannot be recorded does not happen.
 */
public interface Audit {
    /**
     * Adds one entry.
     *
     * @param action what was done, as {@code <kind>.<verb>}: {@code customer.merged}, {@code phone.revealed}; ASCII
     * @param subject the kind of thing it was done to, such as {@code customer}; ASCII
     * @param subjectId which one
     * @param details what is worth knowing beside it, by name. Personal values (numbers, names, addresses, free text of
     *     customers) never go here in clear: an entry outlives the erasure of a person
     */
    void record(Actor who, String action, String subject, String subjectId, Map<String, String> details);
}
