package org.callwright.core.satisfaction.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.satisfaction.Answer;
import org.callwright.core.satisfaction.Survey;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AnswerTable extends GenericRepository<AnswerTable.Row, Long> {
    String SELECT = "SELECT a.id, a.source, a.survey, a.score, t.number, a.call_id, a.agent_id, a.given_at"
            + " FROM satisfaction_answer a JOIN ticket t ON t.id = a.ticket_id";

    /** @param number the ticket's */
    @MappedEntity("satisfaction_answer")
    record Row(
            @Id long id,
            String source,
            Survey survey,
            int score,
            @AsText TicketNumber number,
            @AsText @Nullable CallId callId,
            @AsText @Nullable AgentId agentId,
            @AsNumber Instant givenAt) {
        Answer answer() {
            return new Answer(id, source, survey, score, number, callId, agentId, givenAt);
        }
    }

    /** @return 0 when that source has told one under that id */
    @Query("INSERT IGNORE INTO satisfaction_answer"
            + " (source, told_as, survey, score, ticket_id, call_id, agent_id, given_at, received_at)"
            + " VALUES (:source, :toldAs, :survey, :score, :ticket, :call, :agent, :given, :received)")
    int insert(
            String source,
            String toldAs,
            String survey,
            int score,
            long ticket,
            @Nullable String call,
            @Nullable String agent,
            long given,
            long received);

    @Query(SELECT + " WHERE a.source = :source AND a.told_as = :toldAs")
    Optional<Row> toldAs(String source, String toldAs);

    @Query(SELECT + " WHERE a.ticket_id = :ticket ORDER BY a.given_at, a.id")
    List<Row> ofTicket(long ticket);

    @Query(SELECT + " WHERE t.number IN (:numbers) ORDER BY a.given_at, a.id")
    List<Row> ofTickets(Collection<String> numbers);

    @Query(SELECT + " WHERE a.id IN (:ids)")
    List<Row> byIds(Collection<Long> ids);
}
