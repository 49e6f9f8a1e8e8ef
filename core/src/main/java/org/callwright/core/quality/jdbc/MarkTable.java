package org.callwright.core.quality.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.quality.EvaluationForm;
import org.callwright.core.quality.Mark;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MarkTable extends GenericRepository<MarkTable.Row, Long> {
    /** @param place within the form */
    @MappedEntity("evaluation_mark")
    record Row(
            @Id long evaluationId,
            @Id int place,
            String criterion,
            String name,
            int weight,
            int most,
            @Nullable Integer points) {
        static Row of(long evaluation, int place, Mark mark) {
            EvaluationForm.Criterion criterion = mark.criterion();
            return new Row(
                    evaluation,
                    place,
                    criterion.id(),
                    criterion.name(),
                    criterion.weight(),
                    criterion.most(),
                    mark.points());
        }

        Mark mark() {
            return new Mark(new EvaluationForm.Criterion(criterion, name, weight, most), points);
        }
    }

    void insertAll(List<Row> rows);

    List<Row> findByEvaluationIdInOrderByPlace(Collection<Long> evaluations);
}
