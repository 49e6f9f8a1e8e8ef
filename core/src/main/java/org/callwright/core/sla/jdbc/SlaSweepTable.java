package org.callwright.core.sla.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row at most: see {@link StoredSlaBook#moveOn}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SlaSweepTable extends GenericRepository<SlaSweepTable.Row, Integer> {
    @MappedEntity("sla_sweep")
    record Row(@Id int id, @Nullable Long afterTicket) {}

    @Query("INSERT INTO sla_sweep (id, after_ticket) VALUES (1, 0) ON DUPLICATE KEY UPDATE after_ticket = 0")
    void begin();

    /** Empty as well when another node is at it. */
    @Query("SELECT * FROM sla_sweep WHERE after_ticket IS NOT NULL FOR UPDATE SKIP LOCKED")
    Optional<Row> lock();

    @Query("UPDATE sla_sweep SET after_ticket = :ticket")
    void goOn(@Nullable Long ticket);
}
