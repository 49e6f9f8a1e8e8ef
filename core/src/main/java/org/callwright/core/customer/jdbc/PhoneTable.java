package org.callwright.core.customer.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PhoneTable extends GenericRepository<PhoneTable.Row, Long> {
    /**
     * @param phoneIndex unique within a customer; no real index until the number is sealed, so it is not found
     * @param place the lowest is the main number's
     */
    @MappedEntity("customer_phone")
    record Row(
            @Id @GeneratedValue long id,
            long customerId,
            String phoneSealed,
            String phoneIndex,
            String last4,
            int place) {}

    /** Who has a number, the survivor if they were merged. */
    @Introspected
    record Owner(String phoneIndex, long person) {}

    @Query("SELECT * FROM customer_phone WHERE customer_id IN (:ids) ORDER BY place, id")
    List<Row> ofCustomers(Collection<Long> ids);

    /** Of each number the first so many, those whose main number it is first; without who was removed. */
    @Query("""
            SELECT phone_index, person
            FROM (SELECT phone_index, person, ROW_NUMBER() OVER (PARTITION BY phone_index ORDER BY place, person) AS nth
                FROM (SELECT p.phone_index, COALESCE(c.survivor_id, c.id) AS person, MIN(p.place) AS place
                    FROM customer_phone p JOIN customer c ON c.id = p.customer_id
                    LEFT JOIN customer s ON s.id = c.survivor_id
                    WHERE p.phone_index IN (:indexes) AND c.deleted_at IS NULL AND s.deleted_at IS NULL
                    GROUP BY p.phone_index, person) AS owners) AS ranked
            WHERE nth <= :most ORDER BY nth""")
    List<Owner> owners(Collection<String> indexes, int most);

    Optional<Row> findById(long id);

    /** Unless its customer was removed. */
    @Query("SELECT p.* FROM customer_phone p JOIN customer c ON c.id = p.customer_id"
            + " LEFT JOIN customer s ON s.id = c.survivor_id"
            + " WHERE p.id = :id AND c.deleted_at IS NULL AND s.deleted_at IS NULL")
    Optional<Row> ofSomebody(long id);

    long count();

    @Query("SELECT * FROM customer_phone WHERE id > :after ORDER BY id LIMIT :most")
    List<Row> after(long after, int most);

    Row insert(Row row);

    void insertAll(List<Row> rows);

    /** Of everybody who is this person. */
    @Query("DELETE p FROM customer_phone p JOIN customer c ON c.id = p.customer_id"
            + " JOIN customer_phone named ON named.id = :phone"
            + " WHERE (c.id = :person OR c.survivor_id = :person) AND p.phone_index = named.phone_index")
    void removeOfPerson(long person, long phone);

    void deleteByCustomerId(long customerId);

    @Query("UPDATE customer_phone SET place = place + 1 WHERE customer_id = :customerId")
    void makeRoom(long customerId);
}
