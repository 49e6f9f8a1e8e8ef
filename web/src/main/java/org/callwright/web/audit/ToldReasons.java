package org.callwright.web.audit;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.reveal.Reveals;
import org.callwright.web.privacy.ShownText;

/**
 * For which reasons numbers were told. People write them, so they are kept beside the entries, which never change, and are gone
 * with the person that they are about. Blocks.
 */
@Singleton
class ToldReasons {
    private static final Set<String> TOLD =
            Set.of("phone.revealed", "phone.read_again", "identity.revealed", "identity.read_again");

    private final Reveals reveals;

    ToldReasons(Reveals reveals) {
        this.reveals = reveals;
    }

    /** By the entries' places in the trail; each reading has its own. */
    Map<Long, String> of(List<AuditEntry> entries, boolean unmasked) {
        Map<Long, Long> readings = new HashMap<>();
        for (AuditEntry entry : entries) {
            String reading = entry.details().get("reveal");
            if (reading != null && TOLD.contains(entry.action())) {
                readings.put(entry.seq(), Long.valueOf(reading));
            }
        }
        Map<Long, String> known = reveals.reasons(readings.values());
        Map<Long, String> reasons = new HashMap<>();
        readings.forEach((seq, reading) -> {
            String reason = known.get(reading);
            if (reason != null) {
                reasons.put(seq, ShownText.of(reason, unmasked));
            }
        });
        return reasons;
    }
}
