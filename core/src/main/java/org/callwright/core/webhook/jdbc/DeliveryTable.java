package org.callwright.core.webhook.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.webhook.Delivery;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryTable extends Listed<DeliveryTable.Row, Long> {
    @MappedEntity("webhook_delivery")
    record Row(
            @Id @GeneratedValue long id,
            String webhook,
            String event,
            String body,
            Delivery.State state,
            int attempts,
            @AsNumber Instant createdAt,
            @AsNumber @Nullable Instant nextAt,
            String error) {
        Delivery delivery() {
            return new Delivery(id, webhook, event, body, state, attempts, createdAt, nextAt, error);
        }
    }

    Row insert(Row row);

    @Query("SELECT COUNT(*) FROM webhook_delivery WHERE webhook = :webhook AND state = 'PENDING'")
    long waiting(String webhook);

    @Query(
            "SELECT webhook FROM webhook_delivery WHERE next_at <= :now GROUP BY webhook ORDER BY MIN(next_at) LIMIT :most")
    List<String> dueWebhooks(@AsNumber Instant now, int most);

    /** By id, as the index has them: to sort by time all of an address would be read, and locked. */
    @Query("SELECT * FROM webhook_delivery WHERE webhook = :webhook AND state = 'PENDING' AND next_at <= :now"
            + " ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED")
    List<Row> due(String webhook, @AsNumber Instant now, int most);

    @Query("UPDATE webhook_delivery SET next_at = :until"
            + " WHERE webhook = :webhook AND state = 'PENDING' AND next_at < :until")
    void rest(String webhook, @AsNumber Instant until);

    @Query("UPDATE webhook_delivery SET next_at = :until WHERE id IN (:ids)")
    void hide(Collection<Long> ids, @AsNumber Instant until);

    void deleteById(long id);

    @Query("UPDATE webhook_delivery SET state = :state, attempts = attempts + 1, next_at = :next, error = :error"
            + " WHERE id = :id")
    void failed(long id, Delivery.State state, @AsNumber @Nullable Instant next, String error);

    @Query("UPDATE webhook_delivery SET state = 'PENDING', attempts = 0, next_at = :now"
            + " WHERE id = :id AND webhook = :webhook AND state = 'DEAD'")
    int replay(String webhook, long id, @AsNumber Instant now);

    @Query("DELETE FROM webhook_delivery WHERE state = 'DEAD' AND created_at < :before LIMIT 1000")
    void forget(@AsNumber Instant before);
}
