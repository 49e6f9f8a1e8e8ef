package org.callwright.core.quality.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.quality.Evaluation;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.Mark;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.report.Period;
import org.callwright.core.score.ScoreCell;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.score.jdbc.ScoreQueries;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.Ticket;

@Singleton
class StoredEvaluationBook implements EvaluationBook {
    private static final String TABLE = "evaluation";
    private static final String COUNTING = "s.withdrawn_at IS NULL";

    private final EvaluationTable evaluations;
    private final MarkTable marks;
    private final ScoreQueries scores;

    StoredEvaluationBook(EvaluationTable evaluations, MarkTable marks, ScoreQueries scores) {
        this.evaluations = evaluations;
        this.marks = marks;
        this.scores = scores;
    }

    @Override
    public Evaluation add(Evaluation evaluation, Ticket ticket) {
        EvaluationTable.Row row = evaluations.insert(EvaluationTable.Row.of(evaluation, ticket.id()));
        List<Mark> given = evaluation.marks();
        marks.insertAll(IntStream.range(0, given.size())
                .mapToObj(place -> MarkTable.Row.of(row.id(), place, given.get(place)))
                .toList());
        return row.evaluation(given);
    }

    @Override
    public boolean withdraw(long id, Instant at) {
        return evaluations.withdraw(id, at) > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Evaluation> byId(long id) {
        return whole(evaluations.findByIdIn(List.of(id))).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Evaluation> of(Ticket ticket) {
        return whole(evaluations.findByTicketIdOrderByGivenAtAndId(ticket.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScoreCell<QualityFigures>> cells(Period period, ScoreKey key, Colleagues within) {
        return scores.cells(
                TABLE,
                "COUNT(*), SUM(s.score)",
                COUNTING,
                period,
                key,
                within,
                row -> new QualityFigures(row.getLong(3), row.getLong(4)));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Evaluation> list(ScoreChoice choice, PageRequest page) {
        Page<Long> ids = scores.ids(TABLE, COUNTING, choice, page);
        if (ids.items().isEmpty()) {
            return new Page<>(List.of(), ids.next());
        }
        Map<Long, Evaluation> found =
                whole(evaluations.findByIdIn(ids.items())).stream().collect(toMap(Evaluation::id, Function.identity()));
        return ids.map(id -> Objects.requireNonNull(found.get(id)));
    }

    private List<Evaluation> whole(List<EvaluationTable.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Mark>> byEvaluation =
                marks
                        .findByEvaluationIdInOrderByPlace(
                                rows.stream().map(EvaluationTable.Row::id).toList())
                        .stream()
                        .collect(groupingBy(MarkTable.Row::evaluationId, mapping(MarkTable.Row::mark, toList())));
        return rows.stream()
                .map(row -> row.evaluation(byEvaluation.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
