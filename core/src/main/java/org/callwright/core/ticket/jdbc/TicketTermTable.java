package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import org.callwright.core.jdbc.AsNumber;

/** Which tickets have which terms. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TicketTermTable extends GenericRepository<TicketTermTable.Row, String> {
    @MappedEntity("ticket_term")
    record Row(@Id String term, @AsNumber Instant opened, String ticket) {}

    @Query("DELETE FROM ticket_term WHERE term IN (:terms) AND opened = :opened AND ticket = :ticket")
    void remove(Collection<String> terms, @AsNumber Instant opened, String ticket);
}
