package org.callwright.web.call;

import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallId;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.Recordings;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.access.Actors;

/** The recordings of a call as far as {@code recording:listen} reaches; others are not even named. Blocks. */
@Singleton
public final class HeardRecordings {
    private final Actors actors;
    private final Recordings recordings;

    HeardRecordings(Actors actors, Recordings recordings) {
        this.actors = actors;
        this.recordings = recordings;
    }

    public List<Recording> ofCall(Actor actor, CallId call) {
        if (!actor.may(Permission.RECORDING_LISTEN)) {
            return List.of();
        }
        Colleagues colleagues = actors.colleagues(actor, Permission.RECORDING_LISTEN);
        return recordings.ofCall(call).stream()
                .filter(recording -> colleagues.include(recording.agent()))
                .toList();
    }
}
