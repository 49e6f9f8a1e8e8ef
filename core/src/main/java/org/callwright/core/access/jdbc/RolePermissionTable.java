package org.callwright.core.access.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RolePermissionTable extends GenericRepository<RolePermissionTable.Row, RolePermissionTable.Row> {
    /** @param permission as text: another version may have stored one that we do not know */
    @MappedEntity("role_permission")
    record Row(@Id String role, @Id String permission, Scope scope) {
        static Grants grants(Collection<Row> rows) {
            Map<Permission, Scope> scopes = new EnumMap<>(Permission.class);
            rows.forEach(row ->
                    Permission.of(row.permission()).ifPresent(permission -> scopes.put(permission, row.scope())));
            return new Grants(scopes);
        }
    }

    List<Row> findAll();

    List<Row> findByRole(String role);

    void deleteByRole(String role);

    void insertAll(List<Row> rows);
}
