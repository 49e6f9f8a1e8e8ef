package org.callwright.core.recording;

import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallId;

/** What is known of recordings. Blocks; fails with a runtime exception while the database is away. */
public interface Recordings {
    Optional<Recording> byId(RecordingId id);

    /** In order of conversation. */
    List<Recording> ofCall(CallId call);
}
