package org.callwright.core.recovery.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.recovery.OpenCalls;

@Singleton
final class StoredOpenCalls implements OpenCalls {
    private final Database database;

    StoredOpenCalls(Database database) {
        this.database = database;
    }

    @Override
    public List<CallId> arrived(Instant from, Instant before) {
        Sql sql = Sql.of("SELECT id FROM call_record")
                .where("arrived_at >= ?", from)
                .where("arrived_at < ?", before)
                .where("state <> ?", CallState.Kind.ENDED)
                .then(" ORDER BY arrived_at, id");
        return database.query(sql, row -> new CallId(row.text("id")));
    }
}
