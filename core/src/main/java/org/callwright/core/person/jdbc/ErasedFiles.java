package org.callwright.core.person.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonalFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has been written down, whichever node did that. Several nodes may be at it at once: a file that is gone
 * already is no trouble.
 */
@Singleton
class ErasedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedFiles.class);

    private final ErasedFileTable table;
    private final Map<String, PersonalFiles> kinds;

    ErasedFiles(ErasedFileTable table, List<PersonalFiles> kinds) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(PersonalFiles::kind, Function.identity()));
    }

    /** In the caller's transaction. */
    void writeDown(Person person) {
        for (PersonalFiles files : kinds.values()) {
            files.paths(person).forEach(path -> table.insert(new ErasedFileTable.Row(0, files.kind(), path)));
        }
    }

    /** One that cannot be deleted stays written down and holds up no other. */
    void delete() {
        for (List<ErasedFileTable.Row> some = table.behind(0); !some.isEmpty(); ) {
            some.forEach(this::delete);
            some = table.behind(some.getLast().id());
        }
    }

    private void delete(ErasedFileTable.Row row) {
        PersonalFiles files = kinds.get(row.kind());
        if (files == null) {
            return;
        }
        try {
            files.delete(row.path());
            table.gone(row.id());
        } catch (IOException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("kind", row.kind())
                    .addKeyValue("file", row.id())
                    .addKeyValue("cause", e.getClass().getName())
                    .log("a file of somebody who was forgotten cannot be deleted yet");
        }
    }
}
