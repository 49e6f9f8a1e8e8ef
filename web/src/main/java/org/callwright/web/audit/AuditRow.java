package org.callwright.web.audit;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.callwright.core.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param account who; {@code system} when no person was behind it
 * @param subject the kind of thing it was done to
 * @param subjectId which one
 * @param reason for which a number was told; not a part of the entry, as it goes with whom it is about
 * @param hash covers the entry and the one before it
 */
@Serdeable
@Schema(name = "AuditEntry")
record AuditRow(
        @Schema(example = "4711") long seq,
        Instant at,
        @Schema(example = "ada") String account,
        @Schema(example = "role.changed") String action,
        @Schema(example = "role") String subject,
        @Schema(example = "team_lead") String subjectId,

        @Schema(example = "{\"ticket:read\":\"TEAM to DEPARTMENT\"}")
        Map<String, String> details,

        @Schema(example = "Asked to be called back.") @Nullable
        String reason,

        @Schema(example = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9")
        String hash) {
    static AuditRow of(AuditEntry entry, @Nullable String reason) {
        return new AuditRow(
                entry.seq(),
                entry.at(),
                entry.account(),
                entry.action(),
                entry.subject(),
                entry.subjectId(),
                entry.details(),
                reason,
                entry.hash());
    }
}
