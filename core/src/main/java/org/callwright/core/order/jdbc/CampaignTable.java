package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CampaignTable extends GenericRepository<CampaignTable.Row, String> {
    @MappedEntity("order_promotion")
    record Row(
            @Id String campaign,
            @AsNumber Instant firstAt,
            @AsNumber Instant lastAt) {}

    /** The index that lists a campaign's orders has both ends of each. */
    @Query("SELECT campaign, MIN(placed_at) AS first_at, MAX(placed_at) AS last_at FROM order_promotion"
            + " WHERE campaign IS NOT NULL GROUP BY campaign")
    List<Row> all();
}
