package org.callwright.core.person.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Across the tables of the features: which records are whose. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonTable extends GenericRepository<PersonTable.Row, String> {
    @MappedEntity("call_record")
    record Row(@Id String id) {}

    @Query("SELECT id FROM call_record WHERE ticket IN (SELECT number FROM ticket WHERE customer_id IN (:customers))"
            + " ORDER BY arrived_at, id")
    List<String> callsOfTickets(Collection<Long> customers);

    /** Whoever changes the file or merges another into it has it locked, too. */
    @Query("SELECT id FROM customer WHERE id = :customer FOR UPDATE")
    Optional<Long> hold(long customer);

    /** From a number that only these customers have, and no ticket says that it was somebody else. */
    @Query("SELECT DISTINCT r.id FROM customer_phone p JOIN call_record r ON r.caller_index = p.phone_index"
            + " LEFT JOIN ticket t ON t.number = r.ticket"
            + " WHERE p.customer_id IN (:customers) AND (t.customer_id IS NULL OR t.customer_id IN (:customers))"
            + " AND NOT EXISTS (SELECT 1 FROM customer_phone o WHERE o.phone_index = p.phone_index"
            + " AND o.customer_id NOT IN (:customers))")
    List<String> callsFromTheirNumbers(Collection<Long> customers);

    @Query("SELECT id FROM customer_phone WHERE customer_id IN (:customers) ORDER BY id")
    List<Long> phones(Collection<Long> customers);

    @Query("SELECT number FROM ticket WHERE customer_id IN (:customers) ORDER BY number")
    List<String> tickets(Collection<Long> customers);

    @Query("SELECT DISTINCT t.number FROM call_record r JOIN ticket t ON t.number = r.ticket WHERE r.id IN (:calls)")
    List<String> ticketsOfCalls(Collection<String> calls);

    @Query("SELECT COUNT(*) FROM call_record WHERE id IN (:calls) AND state <> 'ENDED'")
    long goingOn(Collection<String> calls);
}
