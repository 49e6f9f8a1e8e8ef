package org.callwright.core.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that somebody did.
 *
 * @param seq 1 for the first entry of all; without gaps
 * @param account who; {@code system} when no person was behind it
 * @param action as {@code <kind>.<verb>}
 * @param subject the kind of thing it was done to
 * @param subjectId which one
 * @param hash covers all this and the entry before: see {@link AuditChain}
 */
public record AuditEntry(
        long seq,
        Instant at,
        String account,
        String action,
        String subject,
        String subjectId,
        SortedMap<String, String> details,
        String hash) {
    public AuditEntry {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}
