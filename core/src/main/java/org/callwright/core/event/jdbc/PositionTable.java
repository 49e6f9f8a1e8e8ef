package org.callwright.core.event.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.callwright.core.event.EventId;
import org.callwright.core.jdbc.AsText;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PositionTable extends GenericRepository<PositionTable.Row, String> {
    @MappedEntity("projection")
    record Row(@Id String name, @AsText EventId lastEventId) {}

    Optional<Row> findByName(String name);

    List<Row> findAll();

    /** Leaves alone what somebody else has inserted meanwhile. */
    @Query("INSERT INTO projection (name, last_event_id) VALUES (:name, :lastEventId)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name)")
    void insertMissing(Row row);

    /** @return the rows that were there, 1 or 0 */
    @Query("UPDATE projection SET last_event_id = :to WHERE name = :name AND last_event_id = :from")
    int advance(String name, @AsText EventId from, @AsText EventId to);
}
