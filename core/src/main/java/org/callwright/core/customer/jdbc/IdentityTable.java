package org.callwright.core.customer.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.customer.CustomerIdentity;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IdentityTable extends GenericRepository<IdentityTable.Row, IdentityTable.Row> {
    @MappedEntity("customer_identity")
    record Row(@Id String systemName, @Id String externalId, long customerId) {
        static Row of(long customer, CustomerIdentity identity) {
            return new Row(identity.system(), identity.externalId(), customer);
        }

        CustomerIdentity identity() {
            return new CustomerIdentity(systemName, externalId);
        }
    }

    @Query("SELECT * FROM customer_identity WHERE customer_id IN (:ids) ORDER BY system_name, external_id")
    List<Row> ofCustomers(Collection<Long> ids);

    @Query("SELECT * FROM customer_identity WHERE system_name = :system AND external_id = :externalId")
    Optional<Row> find(String system, String externalId);

    void insert(Row row);

    @Query("DELETE FROM customer_identity WHERE system_name = :system AND external_id = :externalId")
    void remove(String system, String externalId);

    void deleteByCustomerId(long customerId);
}
