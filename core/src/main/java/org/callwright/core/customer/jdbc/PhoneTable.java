package org.callwright.core.customer.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PhoneTable extends GenericRepository<PhoneTable.Row, PhoneTable.Row> {
    /** @param place 0 is the main number */
    @MappedEntity("customer_phone")
    record Row(@Id long customerId, @Id String e164, int place) {}

    List<Row> findByCustomerIdInOrderByPlace(List<Long> customerIds);

    /** Of each number the first so many. */
    @Query("""
            SELECT customer_id, e164, place
            FROM (SELECT customer_id, e164, place,
                    ROW_NUMBER() OVER (PARTITION BY e164 ORDER BY place, customer_id) AS nth
                FROM customer_phone WHERE e164 IN (:numbers)) AS ranked
            WHERE nth <= :most ORDER BY nth""")
    List<Row> ofNumbers(Collection<String> numbers, int most);

    void deleteByCustomerId(long customerId);

    void insertAll(List<Row> rows);
}
