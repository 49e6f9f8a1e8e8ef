package org.callwright.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null means any.
 *
 * @param from then or later
 * @param to before that
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String account,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String subjectId) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
