package org.callwright.core.returns.jdbc;

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
import org.callwright.core.jdbc.AsText;
import org.callwright.core.money.Money;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.ReturnState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReturnTable extends GenericRepository<ReturnTable.Row, Long> {
    @MappedEntity("return_request")
    record Row(
            @Id @GeneratedValue long id,
            String number,
            ReturnKind kind,
            ReturnState state,
            long orderId,
            int line,
            @AsText Sku sku,
            int quantity,
            String reason,
            @Nullable Long requestedBy,
            String openedBy,
            @Nullable String approvedBy,
            @Nullable String receivedBy,
            @Nullable Long refund,
            @Nullable String currency,
            @AsNumber Instant requestedAt,
            @AsNumber Instant changedAt,
            @Version long version) {
        static Row of(ReturnRequest request) {
            Money refund = request.refund();
            return new Row(
                    request.id(),
                    request.number(),
                    request.kind(),
                    request.state(),
                    request.order(),
                    request.line(),
                    request.sku(),
                    request.quantity(),
                    request.reason(),
                    request.requestedBy(),
                    request.openedBy(),
                    request.approvedBy(),
                    request.receivedBy(),
                    refund == null ? null : refund.minor(),
                    refund == null ? null : refund.currency().getCurrencyCode(),
                    request.requestedAt(),
                    request.changedAt(),
                    request.version());
        }

        /** Whether the other one says the same, whatever it is stored as. */
        boolean says(@Nullable Row other) {
            return other != null && request(0, 0).equals(other.request(0, 0));
        }

        ReturnRequest request() {
            return request(id, version);
        }

        private ReturnRequest request(long itsId, long itsVersion) {
            return new ReturnRequest(
                    itsId,
                    number,
                    kind,
                    state,
                    orderId,
                    line,
                    sku,
                    quantity,
                    reason,
                    requestedBy,
                    openedBy,
                    approvedBy,
                    receivedBy,
                    refund == null || currency == null ? null : new Money(refund, Money.currency(currency)),
                    requestedAt,
                    changedAt,
                    itsVersion);
        }
    }

    Optional<Row> findById(long id);

    List<Row> findByIdIn(Collection<Long> ids);

    List<Row> findByNumberIn(Collection<String> numbers);

    @Query("SELECT * FROM return_request WHERE order_id IN (:orders) ORDER BY order_id, requested_at, id")
    List<Row> of(Collection<Long> orders);

    /** Locked, and therefore as they are now, not as they were when the transaction began to read. */
    @Query("SELECT * FROM return_request WHERE order_id IN (:orders) ORDER BY order_id, requested_at, id FOR UPDATE")
    List<Row> heldOf(Collection<Long> orders);

    @Query("SELECT id FROM customer_order WHERE id IN (:orders) FOR UPDATE")
    List<Long> hold(Collection<Long> orders);

    /** Of the SKU itself, and of bundles that consisted of it; of orders that are there and were not cancelled, as what was sold is. */
    @Query("""
            SELECT CAST(COALESCE(SUM(pieces), 0) AS SIGNED)
            FROM (SELECT r.quantity AS pieces FROM return_request r
                JOIN customer_order o ON o.id = r.order_id AND o.deleted_at IS NULL AND o.status <> 'CANCELLED'
                WHERE r.sku = :sku AND r.kind IN ('RETURN', 'EXCHANGE') AND r.state NOT IN ('REJECTED', 'CANCELLED')
                UNION ALL
                SELECT r.quantity * c.per_bundle FROM order_line_component c
                JOIN return_request r ON r.order_id = c.order_id AND r.line = c.line AND r.sku <> c.sku
                JOIN customer_order o ON o.id = r.order_id AND o.deleted_at IS NULL AND o.status <> 'CANCELLED'
                JOIN order_line l ON l.order_id = r.order_id AND l.line = r.line AND l.sku = r.sku
                WHERE c.sku = :sku AND r.kind IN ('RETURN', 'EXCHANGE') AND r.state NOT IN ('REJECTED', 'CANCELLED')
            ) AS counted""")
    long returned(String sku);

    Row insert(Row row);

    void update(Row row);
}
