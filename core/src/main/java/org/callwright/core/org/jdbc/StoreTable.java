package org.callwright.core.org.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import org.callwright.core.change.Edition;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.org.Store;
import org.callwright.core.page.IdText;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StoreTable extends Listed<StoreTable.Row, String> {
    @MappedEntity("store")
    record Row(
            @Id String id,
            String name,
            String city,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version) {
        static Row of(Store store, @Nullable Instant deletedAt, long version) {
            return new Row(store.id(), store.name(), store.city(), deletedAt, version);
        }

        Edition<Store> edition() {
            return new Edition<>(new Store(id, name, city), version);
        }
    }

    boolean existsById(String id);

    Optional<Row> findByIdAndDeletedAtIsNull(String id);

    /** None of what no id can be. */
    default Optional<Row> present(String id) {
        return IdText.possible(id) ? findByIdAndDeletedAtIsNull(id) : Optional.empty();
    }

    void insert(Row row);

    void update(Row row);

    @Query("SELECT EXISTS (SELECT * FROM service_queue WHERE store_id = :id AND deleted_at IS NULL)")
    boolean isInUse(String id);
}
