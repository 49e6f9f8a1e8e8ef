package org.callwright.web.recording;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.Audit;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.page.PageRequest;
import org.callwright.core.recording.Recording;

/**
 * Notes in the audit who listens to what, before the sound leaves. A player asks for a sound in hundreds of parts, whenever its
 * listener jumps; so what the same person hears of the same recording within ten minutes after an entry is covered by that entry.
 * The trail itself is what is looked at, so that this holds whichever nodes answer and after a restart. On one node a listener's
 * requests for a recording wait for each other here; two nodes at the very same moment may make an entry each. Blocks.
 */
@Singleton
class Listening {
    private static final Duration COVERED = Duration.ofMinutes(10);
    private static final String HEARD = "recording.heard";
    private static final String RECORDING = "recording";

    private final AuditTrail trail;
    private final Audit audit;
    private final Clock clock;
    private final List<Object> locks = Stream.generate(Object::new).limit(64).toList();

    Listening(AuditTrail trail, Audit audit, Clock clock) {
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    void heard(Actor who, Recording recording) {
        String id = recording.id().toString();
        synchronized (locks.get(Math.floorMod((who.account() + id).hashCode(), locks.size()))) {
            AuditFilter covering =
                    new AuditFilter(clock.instant().minus(COVERED), null, who.account(), HEARD, RECORDING, id);
            if (trail.list(covering, PageRequest.first(1)).items().isEmpty()) {
                audit.record(
                        who,
                        HEARD,
                        RECORDING,
                        id,
                        Map.of("call", recording.id().call().value()));
            }
        }
    }
}
