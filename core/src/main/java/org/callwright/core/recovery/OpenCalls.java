package org.callwright.core.recovery;

import java.time.Instant;
import java.util.List;
import org.callwright.core.call.CallId;

/** The calls that are going on, as the record has it. Blocks; fails while the database is away. */
public interface OpenCalls {
    List<CallId> arrived(Instant from, Instant before);
}
