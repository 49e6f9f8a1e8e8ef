package org.callwright.core.product.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ComponentTable extends GenericRepository<ComponentTable.Row, ComponentTable.Row> {
    @MappedEntity("product_component")
    record Row(@Id @AsText Sku sku, @Id int place, @AsText Sku component, int quantity) {
        static Stream<Row> of(Product product) {
            return IntStream.range(0, product.components().size()).mapToObj(place -> {
                BundleComponent component = product.components().get(place);
                return new Row(product.sku(), place, component.sku(), component.quantity());
            });
        }

        BundleComponent bundled() {
            return new BundleComponent(component, quantity);
        }
    }

    @Query("SELECT * FROM product_component WHERE sku IN (:skus) ORDER BY sku, place")
    List<Row> of(Collection<String> skus);

    @Query("DELETE FROM product_component WHERE sku IN (:skus)")
    void removeOf(Collection<String> skus);
}
