package org.callwright.core.hint.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tickets and orders by what a caller says of them, and whose they are: each question is answered by an index. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HintTable extends GenericRepository<HintTable.Order, String> {
    @Introspected
    record Order(String number, @Nullable Long customer) {}

    @Introspected
    record Ticket(
            String number,
            String state,
            @Nullable String mergedInto,
            @Nullable Long customer) {}

    @Query("SELECT t.number, t.state, t.merged_into, COALESCE(c.survivor_id, t.customer_id) AS customer"
            + " FROM ticket t LEFT JOIN customer c ON c.id = t.customer_id WHERE t.number_key = :numberKey")
    Optional<Ticket> ticket(String numberKey);

    @Query("""
            WITH RECURSIVE family AS (
                SELECT number, 0 AS depth FROM ticket WHERE number = :ticket
                UNION ALL
                SELECT t.number, family.depth + 1
                FROM family STRAIGHT_JOIN ticket t FORCE INDEX (by_merger) ON t.merged_into = family.number
                WHERE family.depth < 50)
            SELECT COUNT(*) FROM family JOIN call_record r ON r.ticket = family.number
            WHERE r.caller_index = :callerIndex AND r.caller_presentation = 'KNOWN'""")
    long calls(String ticket, String callerIndex);

    @Query("SELECT COALESCE(m.number, o.number) AS number, COALESCE(c.survivor_id, c.id) AS customer"
            + " FROM customer_order o LEFT JOIN customer_order m ON m.id = o.parent_id"
            + " LEFT JOIN customer c ON c.id = COALESCE(m.customer_id, o.customer_id)"
            + " WHERE o.number = :number AND o.deleted_at IS NULL ORDER BY o.id LIMIT 20")
    List<Order> orders(String number);
}
