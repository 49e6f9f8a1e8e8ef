package org.callwright.core.supplier.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.product.CategoryId;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SupplierTable extends Listed<SupplierTable.Row, SupplierId> {
    @MappedEntity("supplier")
    record Row(
            @Id @AsText SupplierId id,
            String name,
            String contact,
            @AsNumber Instant createdAt,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version) {
        static Row of(Supplier supplier, Instant createdAt, long version) {
            return new Row(supplier.id(), supplier.name(), supplier.contact(), createdAt, null, version);
        }

        Supplier supplier(Set<CategoryId> categories) {
            return new Supplier(id, name, contact, categories, version);
        }
    }

    Optional<Row> findById(@AsText SupplierId id);

    @Query("SELECT * FROM supplier WHERE id IN (:ids) AND deleted_at IS NULL ORDER BY name, id")
    List<Row> present(Collection<String> ids);

    void insert(Row row);

    void update(Row row);

    @Query("UPDATE supplier SET deleted_at = :at, version = version + 1"
            + " WHERE id = :id AND version = :version AND deleted_at IS NULL")
    long remove(@AsText SupplierId id, long version, @AsNumber Instant at);
}
