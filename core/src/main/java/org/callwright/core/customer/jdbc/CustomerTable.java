package org.callwright.core.customer.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.customer.Customer;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CustomerTable extends GenericRepository<CustomerTable.Row, Long> {
    /** @param version counts changes; an update of another version than the stored one fails */
    @MappedEntity("customer")
    record Row(
            @Id @GeneratedValue long id,
            String number,
            String name,
            @Nullable String member,
            @Nullable String tier,
            String note,
            @Version long version) {
        /** @param version the one that it replaces */
        static Row of(long id, Customer customer, long version) {
            return new Row(
                    id,
                    customer.number(),
                    customer.name(),
                    customer.member(),
                    customer.tier(),
                    customer.note(),
                    version);
        }

        Customer customer(List<String> phones) {
            return new Customer(id, number, name, phones, member, tier, note);
        }
    }

    List<Row> findByIdIn(List<Long> ids);

    Optional<Row> findByNumber(String number);

    List<Row> findByNumberIn(Collection<String> numbers);

    Row insert(Row row);

    void update(Row row);
}
