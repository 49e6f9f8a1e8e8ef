package org.callwright.core.access.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Role;
import org.callwright.core.change.Edition;
import org.callwright.core.jdbc.Listed;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoleTable extends Listed<RoleTable.Row, String> {
    @MappedEntity("role")
    record Row(@Id String id, String name, @Version long version) {
        Edition<Role> edition(Collection<RolePermissionTable.Row> permissions) {
            return new Edition<>(new Role(id, name, RolePermissionTable.Row.grants(permissions)), version);
        }
    }

    List<Row> listOrderById();

    @Query("SELECT id FROM role ORDER BY id FOR UPDATE")
    List<String> hold();

    Optional<Row> findById(String id);

    boolean existsById(String id);

    void insert(Row row);

    void update(Row row);

    void delete(Row row);

    @Query("SELECT EXISTS (SELECT * FROM account_role WHERE role = :id)")
    boolean isInUse(String id);
}
