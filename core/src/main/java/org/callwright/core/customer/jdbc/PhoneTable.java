package org.callwright.core.customer.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PhoneTable extends GenericRepository<PhoneTable.Row, PhoneTable.Row> {
    /** @param place 0 is the main number */
    @MappedEntity("customer_phone")
    record Row(@Id long customerId, @Id String e164, int place) {}

    List<Row> findByCustomerIdInOrderByPlace(List<Long> customerIds);

    @Query("SELECT customer_id FROM customer_phone WHERE e164 = :e164 ORDER BY place, customer_id LIMIT :most")
    List<Long> customersWith(String e164, int most);

    void deleteByCustomerId(long customerId);

    void insertAll(List<Row> rows);
}
