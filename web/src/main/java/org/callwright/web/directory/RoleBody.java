package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.web.problem.ProblemException;

/**
 * @param permissions how far each reaches: OWN, TEAM, DEPARTMENT or ALL; what is not named is not allowed. OWN is what is
 *     assigned to the person, was answered by them, or waits unassigned in a team or queue of theirs; TEAM adds what belongs
 *     to a team of theirs, DEPARTMENT what belongs to their department. Only what belongs to somebody has a scope: tickets,
 *     work orders, calls, recordings, figures and evaluations. Customers, orders, products, suppliers and returns, and all
 *     that is set up, have no owner: on their permissions OWN, TEAM and DEPARTMENT let somebody do as much as ALL
 */
@Serdeable
@Schema(name = "Role")
record RoleBody(
        @Schema(example = "team_lead") @NotNull @Pattern(regexp = Role.ID, message = Bodies.ID)
        String id,

        @Schema(example = "Team lead") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "{\"ticket:read\":\"TEAM\"}") @NotNull
        Map<String, String> permissions) {
    static RoleBody of(Role role) {
        Map<String, String> permissions = new TreeMap<>();
        role.grants().scopes().forEach((permission, scope) -> permissions.put(permission.code(), scope.name()));
        return new RoleBody(role.id(), role.name(), permissions);
    }

    Role role() {
        Map<Permission, Scope> scopes = new EnumMap<>(Permission.class);
        permissions.forEach((code, scope) -> scopes.put(
                Permission.of(code).orElseThrow(RoleBody::unknown),
                ProblemException.enumerated("permissions." + code, scope, Scope.class)));
        return new Role(id, name, new Grants(scopes));
    }

    private static ProblemException unknown() {
        return ProblemException.invalid(
                "permissions",
                "not one of the legal permissions",
                Stream.of(Permission.values()).map(Permission::code).toList());
    }
}
