package org.callwright.core.customer.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PhoneTable extends GenericRepository<PhoneTable.Row, Long> {
    /**
     * @param phoneIndex unique within a customer; no real index until the number is sealed, so it is not found
     * @param place 0 is the main number
     */
    @MappedEntity("customer_phone")
    record Row(
            @Id @GeneratedValue long id,
            long customerId,
            String phoneSealed,
            String phoneIndex,
            String last4,
            int place) {}

    List<Row> findByCustomerIdInOrderByPlace(List<Long> customerIds);

    /** Of each number the first so many. */
    @Query("""
            SELECT id, customer_id, phone_sealed, phone_index, last4, place
            FROM (SELECT id, customer_id, phone_sealed, phone_index, last4, place,
                    ROW_NUMBER() OVER (PARTITION BY phone_index ORDER BY place, customer_id) AS nth
                FROM customer_phone WHERE phone_index IN (:indexes)) AS ranked
            WHERE nth <= :most ORDER BY nth""")
    List<Row> ofNumbers(Collection<String> indexes, int most);

    long count();

    @Query("SELECT * FROM customer_phone WHERE id > :after ORDER BY id LIMIT :most")
    List<Row> after(long after, int most);

    void deleteByCustomerId(long customerId);

    void insertAll(List<Row> rows);
}
