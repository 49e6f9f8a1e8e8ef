package org.callwright.core.supplier.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.product.CategoryId;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SuppliedTable extends GenericRepository<SuppliedTable.Row, SuppliedTable.Row> {
    @MappedEntity("supplier_category")
    record Row(
            @Id @AsText SupplierId supplierId, @Id @AsText CategoryId categoryId) {
        static Stream<Row> of(Supplier supplier) {
            return supplier.categories().stream().map(category -> new Row(supplier.id(), category));
        }
    }

    @Query("SELECT * FROM supplier_category WHERE supplier_id IN (:suppliers) ORDER BY category_id")
    List<Row> of(Collection<String> suppliers);

    @Query("SELECT * FROM supplier_category WHERE category_id IN (:categories)")
    List<Row> in(Collection<String> categories);

    @Query("DELETE FROM supplier_category WHERE supplier_id IN (:suppliers)")
    void removeOf(Collection<String> suppliers);
}
