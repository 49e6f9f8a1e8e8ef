package org.callwright.core.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountIdentityTable extends GenericRepository<AccountIdentityTable.Row, AccountIdentityTable.Row> {
    @MappedEntity("account_identity")
    record Row(@Id String provider, @Id String subject, String account) {}

    @Query("SELECT * FROM account_identity WHERE provider = :provider AND subject = :subject")
    Optional<Row> find(String provider, String subject);

    void insert(Row row);
}
