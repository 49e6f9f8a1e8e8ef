package org.callwright.core.access.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Role;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoleTable extends GenericRepository<RoleTable.Row, String> {
    @MappedEntity("role")
    record Row(@Id String id, String name, @Version long version) {
        Role role(Grants grants) {
            return new Role(id, name, grants, version);
        }
    }

    List<Row> listOrderById();

    Optional<Row> findById(String id);
}
