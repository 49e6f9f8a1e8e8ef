package org.callwright.core.ticket.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.projection.TicketChange;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Filing;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Milestones;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TicketTable extends Listed<TicketTable.Row, Long> {
    /**
     * @param numberKey see {@link NumberKey}
     * @param attentionAt when it has to be looked at by itself; null: never
     * @param dueAt the earliest time that it has to be dealt with
     */
    @MappedEntity("ticket")
    record Row(
            @Id @GeneratedValue long id,
            @AsText TicketNumber number,
            String numberKey,
            TicketChannel channel,
            String sessionId,
            TicketState state,
            @Nullable Long customerId,
            @AsText @Nullable QueueId queueId,
            @AsText @Nullable AgentId agentId,
            @AsNumber Instant openedAt,
            @AsNumber @Nullable Instant answeredAt,
            @AsNumber @Nullable Instant endedAt,
            @Nullable String assignee,
            @Nullable String teamId,
            @Nullable String departmentId,
            @Nullable String storeId,
            String subject,
            @Nullable String categoryId,
            @Nullable String disposition,
            int priority,
            @Nullable String originOrder,
            @Nullable OriginSource originSource,
            @AsNumber @Nullable Instant respondedAt,
            @AsNumber @Nullable Instant ownedAt,
            @AsNumber @Nullable Instant resolvedAt,
            @AsNumber @Nullable Instant closedAt,
            @AsNumber Instant changedAt,
            int escalation,
            @AsText @Nullable TicketNumber mergedInto,
            @AsNumber @Nullable Instant attentionAt,
            @AsNumber @Nullable Instant dueAt,
            @Nullable String createdBy,
            long version) {
        static Row of(TicketChange.Opened opened, @Nullable String store) {
            return of(new Ticket(
                    0,
                    opened.number(),
                    opened.hint().web() ? TicketChannel.WEB_CALL : TicketChannel.PHONE,
                    opened.call().value(),
                    TicketState.OPEN,
                    null,
                    opened.queue(),
                    null,
                    Holder.NOBODY,
                    Filing.about(opened.hint().order(), opened.hint().source(), store),
                    opened.at(),
                    null,
                    null,
                    opened.at(),
                    Milestones.NONE,
                    0,
                    null,
                    0));
        }

        /** It is to be looked at as soon as it has been stored. */
        static Row of(Ticket ticket) {
            Filing filing = ticket.filing();
            Milestones milestones = ticket.milestones();
            return new Row(
                    ticket.id(),
                    ticket.number(),
                    NumberKey.of(ticket.number().value()),
                    ticket.channel(),
                    ticket.session(),
                    ticket.state(),
                    ticket.customer(),
                    ticket.queue(),
                    ticket.agent(),
                    ticket.opened(),
                    ticket.answered(),
                    ticket.ended(),
                    ticket.holder().assignee(),
                    ticket.holder().team(),
                    ticket.holder().department(),
                    filing.store(),
                    filing.subject(),
                    filing.category(),
                    filing.disposition(),
                    filing.priority(),
                    filing.originOrder(),
                    filing.originSource(),
                    milestones.responded(),
                    milestones.owned(),
                    milestones.resolved(),
                    milestones.closed(),
                    ticket.changed(),
                    ticket.escalation(),
                    ticket.mergedInto(),
                    ticket.changed(),
                    null,
                    ticket.creator(),
                    ticket.version());
        }

        Ticket ticket() {
            return new Ticket(
                    id,
                    number,
                    channel,
                    sessionId,
                    state,
                    customerId,
                    queueId,
                    agentId,
                    new Holder(assignee, teamId, departmentId),
                    new Filing(subject, categoryId, disposition, priority, storeId, originOrder, originSource),
                    openedAt,
                    answeredAt,
                    endedAt,
                    changedAt,
                    new Milestones(respondedAt, ownedAt, resolvedAt, closedAt),
                    escalation,
                    mergedInto,
                    dueAt,
                    createdBy,
                    version);
        }
    }

    Optional<Row> findByNumberKey(String numberKey);

    List<Row> findByNumberKeyIn(Collection<String> numberKeys);

    @Query("SELECT * FROM ticket WHERE number = (SELECT ticket FROM call_record WHERE id = :call)")
    Optional<Row> findByCall(@AsText CallId call);

    /** The highest sequence among the keys that begin so and go on with digits, the last so many of which do not count. */
    @Query("SELECT COALESCE(MAX(CAST(SUBSTRING(number_key, CHAR_LENGTH(:period) + 1,"
            + " CHAR_LENGTH(number_key) - CHAR_LENGTH(:period) - :checkDigits) AS UNSIGNED)), 0)"
            + " FROM ticket WHERE number_key LIKE CONCAT(:period, '%')")
    long highestSequence(String period, int checkDigits);

    @Query("SELECT * FROM ticket WHERE number = :number FOR UPDATE")
    Optional<Row> lock(@AsText TicketNumber number);

    /** @param answered when one was that his customer called */
    @Introspected
    record Awaited(String number, long answered) {}

    /** Of the tickets of these calls those that have waited for the customer since before he was answered. */
    @Query(
            "SELECT t.number, MIN(c.answered_at) AS answered FROM call_record c JOIN ticket t ON t.number = c.ticket"
                    + " WHERE c.id IN (:calls) AND c.direction = 'IN'"
                    + " AND t.state = 'WAITING_CUSTOMER' AND t.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM ticket_event e"
                    + " WHERE e.ticket_id = t.id AND e.kind = 'AWAITING' AND e.at > c.answered_at) GROUP BY t.number ORDER BY t.number")
    List<Awaited> awaiting(Collection<String> calls);

    /** The ticket of a call. */
    @Introspected
    record OfCall(String id, String ticket) {}

    @Query(
            "SELECT c.id, t.number AS ticket FROM call_record c JOIN ticket t ON t.number = c.ticket WHERE c.id IN (:calls)")
    List<OfCall> ofCalls(Collection<String> calls);

    /** Which of these are there. */
    @Query("SELECT number FROM ticket WHERE number IN (:numbers)")
    List<String> known(Collection<String> numbers);

    List<Row> findByIdIn(Collection<Long> ids);

    Optional<Row> findByChannelAndSessionId(TicketChannel channel, String sessionId);

    /** What people change, and nothing that calls write. */
    @Query("UPDATE ticket SET state = :state, customer_id = :customerId, assignee = :assignee, team_id = :teamId,"
            + " department_id = :departmentId, store_id = :storeId, subject = :subject, category_id = :categoryId,"
            + " disposition = :disposition, priority = :priority, origin_order = :originOrder,"
            + " origin_source = :originSource,"
            + " responded_at = :respondedAt, owned_at = :ownedAt, resolved_at = :resolvedAt, closed_at = :closedAt,"
            + " changed_at = GREATEST(changed_at, :changedAt), escalation = :escalation, merged_into = :mergedInto,"
            + " attention_at = :attentionAt, version = version + 1 WHERE id = :id")
    void change(Row row);

    /** A ticket and those that go on in it, directly or by others. */
    @Query("""
            WITH RECURSIVE family AS (
                SELECT number, 0 AS depth FROM ticket WHERE number = :number
                UNION ALL
                SELECT t.number, family.depth + 1
                FROM family STRAIGHT_JOIN ticket t FORCE INDEX (by_merger) ON t.merged_into = family.number
                WHERE family.depth < 50)
            SELECT t.* FROM ticket t JOIN family USING (number) ORDER BY family.depth, t.opened_at, t.number""")
    List<Row> family(@AsText TicketNumber number);

    @Query("UPDATE ticket SET survivor = :survivor WHERE number = :merged OR survivor = :merged")
    void goOn(@AsText TicketNumber merged, @AsText TicketNumber survivor);

    @Query("""
            UPDATE ticket t JOIN (
                WITH RECURSIVE family AS (
                    SELECT number, 0 AS depth FROM ticket WHERE number = :number
                    UNION ALL
                    SELECT n.number, family.depth + 1
                    FROM family STRAIGHT_JOIN ticket n FORCE INDEX (by_merger) ON n.merged_into = family.number
                    WHERE family.depth < 50)
                SELECT number, depth FROM family) AS theirs ON theirs.number = t.number
            SET t.survivor = IF(theirs.depth = 0, NULL, :number)""")
    void goOnAgain(@AsText TicketNumber number);

    @Query("SELECT * FROM ticket WHERE attention_at <= :now ORDER BY attention_at LIMIT :most FOR UPDATE SKIP LOCKED")
    List<Row> claim(@AsNumber Instant now, int most);

    /** The index has the ids of a value in their order. */
    @Query("SELECT id FROM ticket FORCE INDEX (by_unresolved) WHERE unresolved = TRUE AND id > :after"
            + " ORDER BY id LIMIT :most")
    List<Long> unresolved(long after, int most);

    @Query("SELECT id FROM ticket WHERE id IN (:ids) FOR UPDATE SKIP LOCKED")
    List<Long> free(List<Long> ids);

    @Query("UPDATE ticket SET attention_at = LEAST(COALESCE(attention_at, :now), :now) WHERE id IN (:ids)")
    void soon(List<Long> ids, @AsNumber Instant now);

    @Query("UPDATE ticket SET attention_at = :again, due_at = :due WHERE id = :id")
    void settle(long id, @AsNumber @Nullable Instant again, @AsNumber @Nullable Instant due);
}
