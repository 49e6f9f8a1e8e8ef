package org.callwright.core.definition.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

@Singleton
final class StoredDefinitions implements Definitions {
    private static final Ordering<DefinitionTable.Row> ORDERING = Ordering.<DefinitionTable.Row>byText(
                    new Sorting("id", false), "id", DefinitionTable.Row::id)
            .text("id", "id", DefinitionTable.Row::id);

    private final DefinitionTable table;
    private final Clock clock;

    StoredDefinitions(DefinitionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public <T> List<Defined<T>> all(Kind<T> kind) {
        return table.inUse(kind.code()).stream().map(row -> row.defined(kind)).toList();
    }

    @Override
    public void hold() {
        table.hold();
    }

    @Override
    public <T> Page<Defined<T>> list(Kind<T> kind, PageRequest page) {
        return new Conditions<DefinitionTable.Row>()
                .equal("kind", kind.code())
                .isNull("deletedAt")
                .ordered(table, page, ORDERING)
                .map(row -> row.defined(kind));
    }

    @Override
    public <T> Optional<Defined<T>> byId(Kind<T> kind, String id) {
        return IdText.possible(id) ? table.find(kind.code(), id).map(row -> row.defined(kind)) : Optional.empty();
    }

    @Override
    public <T> List<Defined<T>> byIds(Kind<T> kind, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.find(kind.code(), ids).stream()
                        .map(row -> row.defined(kind))
                        .toList();
    }

    @Override
    public <T> Optional<Defined<T>> lock(Kind<T> kind, String id) {
        return IdText.possible(id) ? table.lock(kind.code(), id).map(row -> row.defined(kind)) : Optional.empty();
    }

    @Override
    public <T> void put(Kind<T> kind, Defined<T> defined) {
        Instant now = clock.instant();
        DefinitionTable.Row row = new DefinitionTable.Row(
                kind.code(),
                defined.id(),
                DefinitionCodec.encode(defined.content()),
                now,
                defined.deleted() ? now : null,
                defined.version());
        if (defined.version() == 0) {
            // Nothing was there that could be locked: of two who set it up, the key tells which came second.
            Violation.ofKey(() -> table.add(row), () -> Refused.state("id", "there is one of this id already"));
        } else {
            table.put(row);
        }
    }
}
