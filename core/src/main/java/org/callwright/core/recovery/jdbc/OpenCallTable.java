package org.callwright.core.recovery.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OpenCallTable extends GenericRepository<OpenCallTable.Row, CallId> {
    @MappedEntity("call_record")
    record Row(@Id @AsText CallId id, @AsNumber Instant arrivedAt) {}

    @Query("SELECT id, arrived_at FROM call_record WHERE arrived_at >= :from AND arrived_at < :before"
            + " AND state <> 'ENDED' ORDER BY arrived_at, id")
    List<Row> open(@AsNumber Instant from, @AsNumber Instant before);
}
