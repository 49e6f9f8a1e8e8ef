package org.callwright.core.intake.jdbc;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.core.intake.ImportRun;
import org.callwright.core.intake.ImportRuns;
import org.callwright.core.intake.RowError;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

@Singleton
class StoredImportRuns implements ImportRuns {
    private final ImportRunTable runs;
    private final ImportErrorTable errors;
    private final Bulk bulk;
    private final Clock clock;

    StoredImportRuns(ImportRunTable runs, ImportErrorTable errors, Bulk bulk, Clock clock) {
        this.runs = runs;
        this.errors = errors;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Override
    public Optional<ImportRun> byId(String id) {
        return IdText.possible(id) ? runs.findById(id).map(row -> row.run().asOf(clock.instant())) : Optional.empty();
    }

    @Override
    public Page<ImportRun> list(PageRequest page) {
        return new Conditions<ImportRunTable.Row>()
                .newest(runs, page, "startedAt", "id", row -> new Cursor(row.startedAt(), row.id()))
                .map(row -> row.run().asOf(clock.instant()));
    }

    @Override
    public List<RowError> errors(String id) {
        return errors.findByRunIdOrderByNth(id).stream()
                .map(ImportErrorTable.Row::error)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void put(ImportRun run) {
        save(ImportRunTable.Row.of(run));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(ImportRun run, List<RowError> wrong) {
        save(ImportRunTable.Row.of(run));
        bulk.insert(
                ImportErrorTable.Row.class,
                IntStream.range(0, wrong.size())
                        .mapToObj(nth -> ImportErrorTable.Row.of(run.id(), nth, wrong.get(nth)))
                        .toList(),
                "nth = VALUES(nth)");
    }

    private void save(ImportRunTable.Row row) {
        if (runs.existsById(row.id())) {
            runs.update(row);
        } else {
            runs.insert(row);
        }
    }
}
