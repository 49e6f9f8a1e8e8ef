package org.callwright.core.product.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.product.Category;
import org.callwright.core.product.CategoryId;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CategoryTable extends GenericRepository<CategoryTable.Row, CategoryId> {
    @MappedEntity("category")
    record Row(
            @Id @AsText CategoryId id,
            String name,
            @AsText @Nullable CategoryId parentId,
            @Nullable String buyer,
            @AsNumber Instant createdAt,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version) {
        static Row of(Category category, Instant createdAt, long version) {
            return new Row(
                    category.id(), category.name(), category.parent(), category.buyer(), createdAt, null, version);
        }

        Category category() {
            return new Category(id, name, parentId, buyer, version);
        }
    }

    List<Row> findByDeletedAtIsNullOrderById();

    /** Locked, and therefore as they are now. */
    @Query("SELECT * FROM category WHERE deleted_at IS NULL ORDER BY id FOR UPDATE")
    List<Row> hold();

    Optional<Row> findById(@AsText CategoryId id);

    void insert(Row row);

    void update(Row row);

    /** Products and narrower categories that are in it. */
    @Query("SELECT (SELECT COUNT(*) FROM product WHERE category_id = :id AND deleted_at IS NULL)"
            + " + (SELECT COUNT(*) FROM category WHERE parent_id = :id AND deleted_at IS NULL)")
    long uses(@AsText CategoryId id);

    @Query("UPDATE category SET deleted_at = :at, version = version + 1"
            + " WHERE id = :id AND version = :version AND deleted_at IS NULL")
    long remove(@AsText CategoryId id, long version, @AsNumber Instant at);
}
