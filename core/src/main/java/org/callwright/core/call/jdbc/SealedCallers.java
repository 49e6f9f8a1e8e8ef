package org.callwright.core.call.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.callerid.Caller;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.privacy.SealedRows;
import org.jspecify.annotations.Nullable;

/** The callers of stored calls. */
@Singleton
class SealedCallers implements SealedRows {
    private static final String RESEAL =
            "UPDATE call_record SET caller_sealed = ?, caller_index = ? WHERE id = ? AND caller_sealed = ?";

    private final CallTable calls;
    private final SealedCaller callers;
    private final Bulk bulk;

    SealedCallers(CallTable calls, SealedCaller callers, Bulk bulk) {
        this.calls = calls;
        this.callers = callers;
        this.bulk = bulk;
    }

    @Override
    public String what() {
        return "callers of calls";
    }

    @Override
    public long count() {
        return calls.count();
    }

    @Override
    @Transactional
    public Batch reseal(@Nullable String after, int most) {
        List<CallTable.Seal> rows = calls.seals(after == null ? "" : after, most);
        List<List<@Nullable Object>> changes = rows.stream()
                .filter(row -> !callers.current(row.callerSealed()))
                .map(this::anew)
                .toList();
        bulk.updateEach(RESEAL, changes);
        return new Batch(
                rows.size(),
                changes.size(),
                rows.size() < most ? null : rows.getLast().id());
    }

    private List<@Nullable Object> anew(CallTable.Seal row) {
        Caller caller = callers.open(row.callerPresentation(), row.callerSealed());
        return Bulk.row(
                callers.seal(caller).orElseThrow(), callers.index(caller).orElse(null), row.id(), row.callerSealed());
    }
}
