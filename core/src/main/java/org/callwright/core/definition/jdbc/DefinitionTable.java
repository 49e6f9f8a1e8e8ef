package org.callwright.core.definition.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Kind;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DefinitionTable extends Listed<DefinitionTable.Row, DefinitionTable.Row> {
    @MappedEntity("definition")
    record Row(
            @Id String kind,
            @Id String id,
            String content,
            @AsNumber Instant changedAt,
            @AsNumber @Nullable Instant deletedAt,
            long version) {
        <T> Defined<T> defined(Kind<T> as) {
            return new Defined<>(id, DefinitionCodec.decode(content, as.type()), version, deletedAt != null);
        }
    }

    @Query("SELECT * FROM definition WHERE kind = :kind AND deleted_at IS NULL ORDER BY id")
    List<Row> inUse(String kind);

    /** A row of its own: those that are there would not keep out who sets up the first, or one before them. */
    @Query("INSERT INTO definition_hold (id) VALUES (1) ON DUPLICATE KEY UPDATE id = VALUES(id)")
    void hold();

    @Query("SELECT * FROM definition WHERE kind = :kind AND id = :id")
    Optional<Row> find(String kind, String id);

    @Query("SELECT * FROM definition WHERE kind = :kind AND id IN (:ids)")
    List<Row> find(String kind, Collection<String> ids);

    @Query("SELECT * FROM definition WHERE kind = :kind AND id = :id FOR UPDATE")
    Optional<Row> lock(String kind, String id);

    @Query("INSERT INTO definition (kind, id, content, changed_at, deleted_at, version)"
            + " VALUES (:kind, :id, :content, :changedAt, :deletedAt, :version)")
    void add(Row row);

    @Query("INSERT INTO definition (kind, id, content, changed_at, deleted_at, version)"
            + " VALUES (:kind, :id, :content, :changedAt, :deletedAt, :version) ON DUPLICATE KEY UPDATE"
            + " content = VALUES(content), changed_at = VALUES(changed_at), deleted_at = VALUES(deleted_at),"
            + " version = VALUES(version)")
    void put(Row row);
}
