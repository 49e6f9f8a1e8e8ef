package org.callwright.core.access.jdbc;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.staff.Staff;
import org.callwright.core.staff.Succession;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredRoles extends StoredRegister<Role> implements Roles {
    private static final Ordering<RoleTable.Row> ORDERING = Ordering.<RoleTable.Row>byText(
                    new Sorting("id", false), "id", RoleTable.Row::id)
            .text("id", "id", RoleTable.Row::id)
            .text("name", "name", RoleTable.Row::name);
    private static final List<String> KNOWN =
            Stream.of(Permission.values()).map(Permission::code).toList();

    private final RoleTable roles;
    private final RolePermissionTable permissions;
    private final Provider<Succession> succession;

    StoredRoles(
            RoleTable roles,
            RolePermissionTable permissions,
            Changes changes,
            Provider<Staff> staff,
            Provider<Succession> succession) {
        super("role", Permission.ROLE_WRITE, changes, () -> staff.get().refreshSoon());
        this.roles = roles;
        this.permissions = permissions;
        this.succession = succession;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Role> all() {
        return withPermissions(roles.listOrderById()).stream()
                .map(Edition::item)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Edition<Role>> list(PageRequest page) {
        Page<RoleTable.Row> rows = new Conditions<RoleTable.Row>().ordered(roles, page, ORDERING);
        return new Page<>(withPermissions(rows.items()), rows.next());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Edition<Role>> byId(String id) {
        return IdText.possible(id)
                ? withPermissions(roles.findById(id).stream().toList()).stream().findFirst()
                : Optional.empty();
    }

    private List<Edition<Role>> withPermissions(List<RoleTable.Row> rows) {
        Map<String, List<RolePermissionTable.Row>> byRole = rows.isEmpty()
                ? Map.of()
                : permissions.findByRoleIn(rows.stream().map(RoleTable.Row::id).toList()).stream()
                        .collect(groupingBy(RolePermissionTable.Row::role));
        return rows.stream()
                .map(row -> row.edition(byRole.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    protected String id(Role role) {
        return role.id();
    }

    @Override
    protected Map<String, String> facts(Role role) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("name", role.name());
        role.grants().scopes().forEach((permission, scope) -> facts.put(permission.code(), scope.name()));
        return facts;
    }

    @Override
    public void hold() {
        roles.hold();
    }

    @Override
    protected boolean taken(String id) {
        return roles.existsById(id);
    }

    @Override
    protected void check(Role role) {}

    @Override
    protected void permit(Actor who, @Nullable Role before, Role role) {
        Grants had = before == null ? Grants.NONE : before.grants();
        who.requireToGive(role.grants().without(had), "permissions");
    }

    @Override
    protected void insert(Role role) {
        roles.insert(new RoleTable.Row(role.id(), role.name(), 0));
        permissions.insertAll(RolePermissionTable.Row.of(role));
    }

    @Override
    protected void update(Role role, long version) {
        succession.get().keeping(() -> {
            roles.update(new RoleTable.Row(role.id(), role.name(), version));
            permissions.deleteKnown(role.id(), KNOWN);
            permissions.insertAll(RolePermissionTable.Row.of(role));
        });
    }

    @Override
    protected void delete(Role role, long version) {
        if (roles.isInUse(role.id())) {
            throw Refused.state(null, "somebody still has this role");
        }
        roles.delete(new RoleTable.Row(role.id(), role.name(), version));
    }
}
