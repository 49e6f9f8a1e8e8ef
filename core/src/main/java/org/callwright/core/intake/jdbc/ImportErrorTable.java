package org.callwright.core.intake.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.callwright.core.intake.RowError;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportErrorTable extends GenericRepository<ImportErrorTable.Row, ImportErrorTable.Row> {
    @MappedEntity("import_error")
    record Row(@Id String runId, @Id int nth, long line, String columnName, String message) {
        private static final int LONGEST_COLUMN = 120;
        private static final int LONGEST_MESSAGE = 500;

        static Row of(String run, int nth, RowError error) {
            return new Row(
                    run, nth, error.line(), cut(error.column(), LONGEST_COLUMN), cut(error.message(), LONGEST_MESSAGE));
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most);
        }

        RowError error() {
            return new RowError(line, columnName, message);
        }
    }

    List<Row> findByRunIdOrderByNth(String runId);
}
