package org.callwright.core.access.jdbc;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;

@Singleton
class StoredRoles implements Roles {
    private final RoleTable roles;
    private final RolePermissionTable permissions;

    StoredRoles(RoleTable roles, RolePermissionTable permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Role> all() {
        Map<String, List<RolePermissionTable.Row>> byRole =
                permissions.findAll().stream().collect(groupingBy(RolePermissionTable.Row::role));
        return roles.listOrderById().stream()
                .map(row -> row.role(RolePermissionTable.Row.grants(byRole.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Role> byId(String id) {
        return roles.findById(id).map(row -> row.role(RolePermissionTable.Row.grants(permissions.findByRole(id))));
    }
}
