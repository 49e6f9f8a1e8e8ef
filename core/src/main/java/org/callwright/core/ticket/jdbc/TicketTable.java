package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.projection.TicketChange;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TicketTable extends Listed<TicketTable.Row, Long> {
    /** @param numberKey see {@link NumberKey} */
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
            long version) {
        static Row of(TicketChange.Opened opened) {
            return new Row(
                    0,
                    opened.number(),
                    NumberKey.of(opened.number().value()),
                    TicketChannel.PHONE,
                    opened.call().value(),
                    TicketState.OPEN,
                    null,
                    opened.queue(),
                    null,
                    opened.at(),
                    null,
                    null,
                    0);
        }

        Ticket ticket() {
            return new Ticket(
                    number,
                    channel,
                    sessionId,
                    state,
                    customerId,
                    queueId,
                    agentId,
                    openedAt,
                    answeredAt,
                    endedAt,
                    version);
        }
    }

    Optional<Row> findByNumberKey(String numberKey);

    @Query("SELECT * FROM ticket WHERE number = (SELECT ticket FROM call_record WHERE id = :call)")
    Optional<Row> findByCall(@AsText CallId call);

    /** The highest sequence, which is between a number's two dashes; 0 when no number is like the pattern. */
    @Query("SELECT COALESCE(MAX(CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(number, '-', 2), '-', -1) AS UNSIGNED)), 0)"
            + " FROM ticket WHERE number LIKE :pattern")
    long highestSequence(String pattern);
}
