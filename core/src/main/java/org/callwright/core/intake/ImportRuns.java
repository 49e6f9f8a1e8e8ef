package org.callwright.core.intake;

import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The imports as stored. Blocks; fails with a runtime exception while the database is away. */
public interface ImportRuns {
    Optional<ImportRun> byId(String id);

    /** Newest first. */
    Page<ImportRun> list(PageRequest page);

    /** In the order of the file. */
    List<RowError> errors(String id);

    /** Adds it, or says anew how it is; whatever becomes of the transaction that is running. */
    void put(ImportRun run);

    /** As {@link #put}, with what was wrong. */
    void end(ImportRun run, List<RowError> errors);
}
