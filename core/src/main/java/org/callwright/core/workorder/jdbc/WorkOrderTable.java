package org.callwright.core.workorder.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.DueTime;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderNumber;
import org.callwright.core.workorder.WorkOrderState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WorkOrderTable extends GenericRepository<WorkOrderTable.Row, Long> {
    /** @param numberKey the number without separators */
    @MappedEntity("work_order")
    record Row(
            @Id @GeneratedValue long id,
            @AsText WorkOrderNumber number,
            String numberKey,
            @AsText TicketNumber ticket,
            String type,
            WorkOrderState state,
            String subject,
            String description,
            int priority,
            @Nullable String assignee,
            @Nullable String teamId,
            @Nullable String departmentId,
            String createdBy,
            @AsNumber Instant createdAt,
            @AsNumber Instant changedAt,
            @AsNumber @Nullable Instant acceptedAt,
            @AsNumber @Nullable Instant doneAt,
            @AsNumber @Nullable Instant dueAt,
            @AsNumber @Nullable Instant warnAt,
            @AsNumber @Nullable Duration remainingMs,
            @AsNumber @Nullable Instant warnedAt,
            @AsNumber @Nullable Instant breachedAt,
            @AsNumber @Nullable Instant attentionAt,
            long version) {
        static Row of(WorkOrder order) {
            DueTime time = order.time();
            return new Row(
                    order.id(),
                    order.number(),
                    NumberKey.of(order.number().value()),
                    order.ticket(),
                    order.type(),
                    order.state(),
                    order.job().subject(),
                    order.job().description(),
                    order.job().priority(),
                    order.holder().assignee(),
                    order.holder().team(),
                    order.holder().department(),
                    order.creator(),
                    order.created(),
                    order.changed(),
                    order.accepted(),
                    order.done(),
                    time.due(),
                    time.warn(),
                    time.remaining(),
                    time.warned(),
                    time.breached(),
                    order.attention().orElse(null),
                    order.version());
        }

        WorkOrder order() {
            return new WorkOrder(
                    id,
                    number,
                    ticket,
                    type,
                    state,
                    new WorkOrder.Job(subject, description, priority),
                    new Holder(assignee, teamId, departmentId),
                    createdBy,
                    createdAt,
                    changedAt,
                    acceptedAt,
                    doneAt,
                    new DueTime(dueAt, warnAt, remainingMs, warnedAt, breachedAt),
                    version);
        }
    }

    Row insert(Row row);

    @Query("SELECT ticket FROM work_order WHERE number = :number")
    Optional<String> ticketOf(@AsText WorkOrderNumber number);

    @Query("SELECT * FROM work_order WHERE number = :number FOR UPDATE")
    Optional<Row> lock(@AsText WorkOrderNumber number);

    @Query("SELECT * FROM work_order WHERE number = :number")
    Optional<Row> find(@AsText WorkOrderNumber number);

    @Query("SELECT * FROM work_order WHERE number_key = :numberKey")
    Optional<Row> findByNumberKey(String numberKey);

    /** Those of a ticket and of all that go on in it, directly or by others. */
    @Query("""
            WITH RECURSIVE family AS (
                SELECT number, 0 AS depth FROM ticket WHERE number = :ticket
                UNION ALL
                SELECT t.number, family.depth + 1
                FROM family STRAIGHT_JOIN ticket t FORCE INDEX (by_merger) ON t.merged_into = family.number
                WHERE family.depth < 50)
            SELECT w.* FROM family JOIN work_order w ON w.ticket = family.number ORDER BY w.created_at, w.number""")
    List<Row> ofTicket(@AsText TicketNumber ticket);

    @Query("UPDATE work_order SET state = :state, subject = :subject, description = :description,"
            + " priority = :priority, assignee = :assignee, team_id = :teamId, department_id = :departmentId,"
            + " changed_at = :changedAt, accepted_at = :acceptedAt, done_at = :doneAt, due_at = :dueAt,"
            + " warn_at = :warnAt, remaining_ms = :remainingMs, warned_at = :warnedAt, breached_at = :breachedAt,"
            + " attention_at = :attentionAt, version = version + 1 WHERE id = :id")
    void change(Row row);

    /** Its work orders are found by the ticket's store as it is now. */
    @Query("UPDATE work_order w JOIN ticket t ON t.number = w.ticket SET w.store_id = t.store_id"
            + " WHERE w.ticket = :ticket AND NOT (w.store_id <=> t.store_id)")
    void followStore(@AsText TicketNumber ticket);

    @Query("SELECT number FROM work_order WHERE attention_at <= :now ORDER BY attention_at LIMIT :most")
    List<String> due(@AsNumber Instant now, int most);

    @Query("UPDATE work_order SET warned_at = :warned, breached_at = :breached, attention_at = :again WHERE id = :id")
    void settle(
            long id,
            @AsNumber @Nullable Instant warned,
            @AsNumber @Nullable Instant breached,
            @AsNumber @Nullable Instant again);

    /** The highest sequence among the keys that begin so and go on with digits, the last so many of which do not count. */
    @Query("SELECT COALESCE(MAX(CAST(SUBSTRING(number_key, CHAR_LENGTH(:period) + 1,"
            + " CHAR_LENGTH(number_key) - CHAR_LENGTH(:period) - :checkDigits) AS UNSIGNED)), 0)"
            + " FROM work_order WHERE number_key LIKE CONCAT(:period, '%')")
    long highestSequence(String period, int checkDigits);
}
