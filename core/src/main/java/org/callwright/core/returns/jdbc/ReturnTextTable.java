package org.callwright.core.returns.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;

/** What was written about the returns of customers, to be handed over or erased. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReturnTextTable extends GenericRepository<ReturnTextTable.Row, Long> {
    String THEIRS = "(r.requested_by IN (:customers) OR (r.requested_by IS NULL AND r.order_id IN"
            + " (SELECT o.id FROM customer_order o WHERE o.customer_id IN (:customers))))";

    @MappedEntity("return_request")
    record Row(
            @Id long id,
            String number,
            String reason,
            @AsNumber Instant requestedAt) {}

    @Query("SELECT r.id, r.number, r.reason, r.requested_at FROM return_request r WHERE " + THEIRS + " ORDER BY r.id")
    List<Row> of(Collection<Long> customers);

    @Query("SELECT note FROM return_event WHERE return_id = :id AND note <> '' ORDER BY id")
    List<String> notes(long id);

    @Query("UPDATE return_event e JOIN return_request r ON r.id = e.return_id SET e.note = '' WHERE " + THEIRS)
    void eraseNotes(Collection<Long> customers);

    /** A return never is without a reason. */
    @Query("UPDATE return_request r SET r.reason = 'erased', r.version = r.version + 1 WHERE " + THEIRS)
    void eraseReasons(Collection<Long> customers);
}
