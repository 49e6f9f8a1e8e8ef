package org.callwright.core.projection.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.callwright.core.event.EventId;
import org.callwright.core.jdbc.AsText;

/** Entries of the log that could not be stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SetAsideTable extends GenericRepository<SetAsideTable.Row, SetAsideTable.Row> {
    @MappedEntity("projection_failure")
    record Row(@Id String name, @Id @AsText EventId eventId, String payload, String error) {}

    @Query("INSERT INTO projection_failure (name, event_id, payload, error) VALUES (:name, :eventId, :payload, :error)"
            + " ON DUPLICATE KEY UPDATE error = VALUES(error)")
    void put(Row row);
}
