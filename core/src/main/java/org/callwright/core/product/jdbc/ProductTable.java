package org.callwright.core.product.jdbc;

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
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Dimensions;
import org.callwright.core.product.Gtin;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProductTable extends Listed<ProductTable.Row, Sku> {
    @MappedEntity("product")
    record Row(
            @Id @AsText Sku sku,
            String name,
            @AsText @Nullable Gtin gtin,
            @AsText @Nullable CategoryId categoryId,
            String packaging,
            @Nullable Integer lengthMm,
            @Nullable Integer widthMm,
            @Nullable Integer heightMm,
            @Nullable Integer weightG,
            @AsNumber @Nullable Instant onShelfAt,
            @AsNumber @Nullable Instant offShelfAt,
            @AsNumber Instant createdAt,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version) {
        static Row of(Product product, Instant createdAt, long version) {
            Dimensions size = product.dimensions();
            return new Row(
                    product.sku(),
                    product.name(),
                    product.gtin(),
                    product.category(),
                    product.packaging(),
                    size == null ? null : size.length(),
                    size == null ? null : size.width(),
                    size == null ? null : size.height(),
                    product.weight(),
                    product.onShelf(),
                    product.offShelf(),
                    createdAt,
                    null,
                    version);
        }

        Product product(List<BundleComponent> components) {
            return new Product(
                    sku,
                    name,
                    gtin,
                    categoryId,
                    packaging,
                    lengthMm == null || widthMm == null || heightMm == null
                            ? null
                            : new Dimensions(lengthMm, widthMm, heightMm),
                    weightG,
                    onShelfAt,
                    offShelfAt,
                    components,
                    version);
        }
    }

    Optional<Row> findBySku(@AsText Sku sku);

    @Query("SELECT * FROM product WHERE sku IN (:skus) AND deleted_at IS NULL")
    List<Row> present(Collection<String> skus);

    void insert(Row row);

    void update(Row row);

    @Query("UPDATE product SET deleted_at = :at, version = version + 1"
            + " WHERE sku = :sku AND version = :version AND deleted_at IS NULL")
    long remove(@AsText Sku sku, long version, @AsNumber Instant at);
}
