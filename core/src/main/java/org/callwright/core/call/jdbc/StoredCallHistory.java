package org.callwright.core.call.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.event.jdbc.CallEvents;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

@Singleton
final class StoredCallHistory implements CallHistory {
    private final Database database;
    private final CallEvents events;

    StoredCallHistory(Database database, CallEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Page<CallRecord> list(CallFilter filter, PageRequest page) {
        Sql sql = Sql.of("SELECT * FROM call_record")
                .where("arrived_at >= ?", filter.from())
                .where("arrived_at < ?", filter.to())
                .where("queue_id = ?", filter.queue())
                .where("agent_id = ?", filter.agent())
                .where("caller_e164 = ?", filter.callerE164());
        page.after().ifPresent(cursor -> sql.before("arrived_at", "id", cursor));
        sql.then(" ORDER BY arrived_at DESC, id DESC LIMIT ?", page.limit() + 1);
        List<CallRecord> rows = database.query(sql, CallRows::record);
        return Page.of(
                rows, page.limit(), call -> new Cursor(call.arrived(), call.id().value()));
    }

    @Override
    public Optional<CallDetail> byId(CallId id) {
        return database.first(Sql.of("SELECT * FROM call_record WHERE id = ?", id), CallRows::record)
                .map(call -> new CallDetail(
                        call, LegRows.of(database, List.of(id)).getOrDefault(id, List.of()), events.ofCall(id)));
    }
}
