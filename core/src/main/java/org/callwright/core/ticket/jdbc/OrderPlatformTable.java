package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Which platforms have given a number to an order or sub-order, to one that was removed as well. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrderPlatformTable extends GenericRepository<TicketTable.Row, Long> {
    @Query("SELECT platform FROM customer_order WHERE number = :number ORDER BY platform")
    List<String> of(String number);
}
