package org.callwright.core.quality.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.quality.Evaluation;
import org.callwright.core.quality.Mark;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EvaluationTable extends GenericRepository<EvaluationTable.Row, Long> {
    @MappedEntity("evaluation")
    record Row(
            @Id @GeneratedValue long id,
            String form,
            long formVersion,
            long ticketId,
            @AsText TicketNumber ticket,
            @AsText @Nullable CallId callId,
            @AsText AgentId agentId,
            int score,
            String reviewer,
            String note,
            @AsNumber Instant givenAt,
            @AsNumber @Nullable Instant withdrawnAt) {
        static Row of(Evaluation evaluation, long ticket) {
            return new Row(
                    evaluation.id(),
                    evaluation.form(),
                    evaluation.formVersion(),
                    ticket,
                    evaluation.ticket(),
                    evaluation.call(),
                    evaluation.agent(),
                    evaluation.score(),
                    evaluation.reviewer(),
                    evaluation.note(),
                    evaluation.given(),
                    evaluation.withdrawn());
        }

        Evaluation evaluation(List<Mark> marks) {
            return new Evaluation(
                    id, form, formVersion, ticket, callId, agentId, score, reviewer, note, givenAt, marks, withdrawnAt);
        }
    }

    Row insert(Row row);

    List<Row> findByIdIn(Collection<Long> ids);

    List<Row> findByTicketIdOrderByGivenAtAndId(long ticketId);

    @Query("UPDATE evaluation SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
    int withdraw(long id, @AsNumber Instant at);

    @Query("SELECT * FROM evaluation WHERE ticket IN (:tickets) ORDER BY id")
    List<Row> ofTickets(Collection<String> tickets);

    @Query("UPDATE evaluation SET note = '' WHERE ticket IN (:tickets)")
    void eraseNotes(Collection<String> tickets);
}
