package org.callwright.core.workorder.jdbc;

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

/** What people wrote on work orders, to be handed over or erased: the one thing that may change their events. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WorkOrderTextTable extends GenericRepository<WorkOrderTextTable.Row, Long> {
    @MappedEntity("work_order")
    record Row(
            @Id long id,
            String number,
            String ticket,
            String subject,
            String description,
            @AsNumber Instant createdAt) {}

    @Query("SELECT id, number, ticket, subject, description, created_at FROM work_order"
            + " WHERE ticket IN (:tickets) ORDER BY id")
    List<Row> of(Collection<String> tickets);

    @Query("SELECT id, number, ticket, subject, description, created_at FROM work_order WHERE id IN (:ids)")
    List<Row> byIds(Collection<Long> ids);

    @Query("SELECT id, number, ticket, subject, description, created_at FROM work_order WHERE id > :id"
            + " ORDER BY id LIMIT :most FOR UPDATE")
    List<Row> lockAfter(long id, int most);

    /** A work order never is without a subject. */
    @Query(
            "UPDATE work_order SET subject = 'erased', description = '', version = version + 1 WHERE ticket IN (:tickets)")
    void eraseJobs(Collection<String> tickets);

    @Query("UPDATE work_order_event e JOIN work_order w ON w.id = e.work_order_id"
            + " SET e.details = JSON_REMOVE(e.details, '$.text', '$.note', '$.subject', '$.name')"
            + " WHERE w.ticket IN (:tickets)")
    void eraseTexts(Collection<String> tickets);

    @Query("DELETE FROM attachment WHERE work_order_id IN (SELECT id FROM work_order WHERE ticket IN (:tickets))")
    void deleteAttachments(Collection<String> tickets);
}
