package org.callwright.core.workorder.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import org.callwright.core.jdbc.AsNumber;

/** Which work orders have which terms. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WorkOrderTermTable extends GenericRepository<WorkOrderTermTable.Row, String> {
    /** @param made when the work order was created */
    @MappedEntity("work_order_term")
    record Row(@Id String term, @AsNumber Instant made, String workOrder) {}

    @Query("DELETE FROM work_order_term WHERE term IN (:terms) AND made = :made AND work_order = :workOrder")
    void remove(Collection<String> terms, @AsNumber Instant made, String workOrder);

    /** Of their words: which product a job is about is nobody's. */
    @Query("DELETE FROM work_order_term WHERE term NOT LIKE '#%'"
            + " AND work_order IN (SELECT number FROM work_order WHERE ticket IN (:tickets))")
    void removeOfTickets(Collection<String> tickets);
}
