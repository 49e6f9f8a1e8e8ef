package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Those who can hold a ticket, and where it can be. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KnownHolders extends GenericRepository<TicketTable.Row, Long> {
    @Query("SELECT COUNT(*) FROM account WHERE name = :name AND enabled")
    long accounts(String name);

    @Query("SELECT id FROM team WHERE deleted_at IS NULL ORDER BY id")
    List<String> teams();

    @Query("SELECT id FROM department WHERE deleted_at IS NULL ORDER BY id")
    List<String> departments();

    @Query("SELECT id FROM service_queue WHERE deleted_at IS NULL ORDER BY id")
    List<String> queues();

    @Query("SELECT COUNT(*) FROM service_queue WHERE id = :queue AND deleted_at IS NOT NULL")
    long formerQueues(String queue);

    @Query("SELECT id FROM store WHERE deleted_at IS NULL ORDER BY id")
    List<String> stores();
}
