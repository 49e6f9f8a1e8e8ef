package org.callwright.core.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TeamMemberTable extends GenericRepository<TeamMemberTable.Row, TeamMemberTable.Row> {
    @MappedEntity("team_member")
    record Row(@Id String account, @Id String teamId) {}

    List<Row> findAll();

    List<Row> findByAccountIn(Collection<String> accounts);

    void deleteByAccount(String account);

    void insertAll(List<Row> rows);
}
