package org.callwright.core.access.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RolePermissionTable extends GenericRepository<RolePermissionTable.Row, RolePermissionTable.Row> {
    /** @param permission as text: another version may have stored one that we do not know */
    @MappedEntity("role_permission")
    record Row(@Id String role, @Id String permission, Scope scope) {
        static List<Row> of(Role role) {
            return role.grants().scopes().entrySet().stream()
                    .map(grant -> new Row(role.id(), grant.getKey().code(), grant.getValue()))
                    .toList();
        }

        static Grants grants(Collection<Row> rows) {
            Map<Permission, Scope> scopes = new EnumMap<>(Permission.class);
            rows.forEach(row ->
                    Permission.of(row.permission()).ifPresent(permission -> scopes.put(permission, row.scope())));
            return new Grants(scopes);
        }
    }

    List<Row> findAll();

    List<Row> findByRoleIn(Collection<String> roles);

    /** Those that this version knows: what it does not know it cannot have been asked to take away. */
    @Query("DELETE FROM role_permission WHERE role = :role AND permission IN (:known)")
    void deleteKnown(String role, Collection<String> known);

    void insertAll(List<Row> rows);
}
