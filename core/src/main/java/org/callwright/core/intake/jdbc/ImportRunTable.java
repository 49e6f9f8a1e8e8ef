package org.callwright.core.intake.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import org.callwright.core.intake.ImportFormat;
import org.callwright.core.intake.ImportKind;
import org.callwright.core.intake.ImportMode;
import org.callwright.core.intake.ImportRun;
import org.callwright.core.intake.ImportState;
import org.callwright.core.intake.ImportWish;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRunTable extends Listed<ImportRunTable.Row, String> {
    @MappedEntity("import_run")
    record Row(
            @Id String id,
            ImportKind kind,
            ImportFormat format,
            ImportMode mode,
            String account,
            ImportState state,
            long rowsRead,
            long rowsBad,
            long rowsUnchanged,
            @AsNumber Instant startedAt,
            @AsNumber Instant touchedAt) {
        static Row of(ImportRun run) {
            ImportWish wish = run.wish();
            return new Row(
                    run.id(),
                    wish.kind(),
                    wish.format(),
                    wish.mode(),
                    run.account(),
                    run.state(),
                    run.rows(),
                    run.bad(),
                    run.unchanged(),
                    run.startedAt(),
                    run.touchedAt());
        }

        ImportRun run() {
            return new ImportRun(
                    id,
                    new ImportWish(kind, format, mode),
                    account,
                    state,
                    rowsRead,
                    rowsBad,
                    rowsUnchanged,
                    startedAt,
                    touchedAt);
        }
    }

    Optional<Row> findById(String id);

    boolean existsById(String id);

    void insert(Row row);

    void update(Row row);
}
