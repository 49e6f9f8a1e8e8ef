package org.callwright.core.recovery.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.recovery.OpenCalls;

@Singleton
final class StoredOpenCalls implements OpenCalls {
    private final OpenCallTable calls;

    StoredOpenCalls(OpenCallTable calls) {
        this.calls = calls;
    }

    @Override
    public List<CallId> arrived(Instant from, Instant before) {
        return calls.open(from, before).stream().map(OpenCallTable.Row::id).toList();
    }
}
