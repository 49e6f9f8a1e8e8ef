package org.callwright.core.ticket.jdbc;

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

/** What people wrote on tickets, to be handed over or erased: the one thing that may change a ticket's events. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TicketTextTable extends GenericRepository<TicketTextTable.Row, Long> {
    @MappedEntity("ticket")
    record Row(
            @Id long id,
            String number,
            String subject,
            @AsNumber Instant openedAt) {}

    @Query("SELECT id, number, subject, opened_at FROM ticket WHERE number IN (:numbers) ORDER BY id")
    List<Row> of(Collection<String> numbers);

    @Query("SELECT id, number, subject, opened_at FROM ticket"
            + " WHERE number IN (SELECT ticket FROM call_record WHERE id IN (:calls))")
    List<Row> ofCalls(Collection<String> calls);

    @Query("SELECT id, number, subject, opened_at FROM ticket WHERE id IN (:ids)")
    List<Row> byIds(Collection<Long> ids);

    @Query("SELECT id, number, subject, opened_at FROM ticket WHERE number IN (:numbers) ORDER BY id FOR UPDATE")
    List<Row> lock(Collection<String> numbers);

    @Query("SELECT id, number, subject, opened_at FROM ticket WHERE id > :id ORDER BY id LIMIT :most FOR UPDATE")
    List<Row> lockAfter(long id, int most);

    long count();

    @Query("UPDATE ticket SET subject = '', version = version + 1 WHERE number IN (:numbers)")
    void eraseSubjects(Collection<String> numbers);

    @Query("UPDATE ticket_event e JOIN ticket t ON t.id = e.ticket_id"
            + " SET e.details = JSON_REMOVE(e.details, '$.text', '$.note', '$.reason', '$.subject')"
            + " WHERE t.number IN (:numbers)")
    void eraseTexts(Collection<String> numbers);

    @Query("UPDATE ticket_event e JOIN ticket t ON t.id = e.ticket_id"
            + " SET e.details = JSON_REMOVE(e.details, '$.from', '$.to')"
            + " WHERE t.number IN (:numbers) AND JSON_VALUE(e.details, '$.field') = 'subject'")
    void eraseFormerSubjects(Collection<String> numbers);
}
