package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ShipmentTable extends GenericRepository<ShipmentTable.Row, Long> {
    /** @param placedAt the order's */
    @MappedEntity("shipment")
    record Row(
            @Id @GeneratedValue long id,
            long orderId,
            @AsNumber Instant placedAt,
            String carrier,
            String tracking,
            ShipmentState state,
            @AsNumber @Nullable Instant shippedAt,
            @AsNumber @Nullable Instant deliveredAt,
            @Version long version) {
        static Row of(Shipment shipment, Instant placedAt) {
            return new Row(
                    shipment.id(),
                    shipment.order(),
                    placedAt,
                    shipment.carrier(),
                    shipment.tracking(),
                    shipment.state(),
                    shipment.shippedAt(),
                    shipment.deliveredAt(),
                    shipment.version());
        }

        Shipment shipment() {
            return new Shipment(id, orderId, carrier, tracking, state, shippedAt, deliveredAt, version);
        }
    }

    Optional<Row> findById(long id);

    List<Row> findByIdIn(Collection<Long> ids);

    List<Row> findByTrackingIn(Collection<String> trackings);

    @Query("SELECT * FROM shipment WHERE order_id IN (:orders) ORDER BY order_id, id")
    List<Row> of(Collection<Long> orders);

    Row insert(Row row);

    void update(Row row);

    @Query("DELETE FROM shipment WHERE id = :id AND version = :version")
    long remove(long id, long version);
}
