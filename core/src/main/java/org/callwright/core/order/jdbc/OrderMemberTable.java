package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.jspecify.annotations.Nullable;

/** As which member customers ordered, to be handed over or erased. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrderMemberTable extends GenericRepository<OrderMemberTable.Row, Long> {
    @MappedEntity("customer_order")
    record Row(
            @Id long id,
            String platform,
            String number,
            @Nullable String member,
            String currency,
            long paidAmount,
            @AsNumber Instant placedAt) {}

    @Query("SELECT id, platform, number, member, currency, paid_amount, placed_at FROM customer_order"
            + " WHERE customer_id IN (:customers) ORDER BY id")
    List<Row> of(Collection<Long> customers);

    @Query("UPDATE customer_order SET member = NULL, version = version + 1 WHERE customer_id IN (:customers)")
    void eraseMembers(Collection<Long> customers);
}
