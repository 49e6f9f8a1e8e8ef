package org.callwright.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final Grants OWN_TICKETS = new Grants(Map.of(Permission.TICKET_READ, Scope.OWN));
    private static final Grants TEAM_TICKETS =
            new Grants(Map.of(Permission.TICKET_READ, Scope.TEAM, Permission.FLOOR_WATCH, Scope.ALL));

    @Test
    void what_two_roles_grant_is_granted_as_far_as_the_wider_reaches() {
        Map<Permission, Scope> both = Map.of(Permission.TICKET_READ, Scope.TEAM, Permission.FLOOR_WATCH, Scope.ALL);

        assertThat(OWN_TICKETS.and(TEAM_TICKETS).scopes()).isEqualTo(both);
        assertThat(TEAM_TICKETS.and(OWN_TICKETS).scopes()).isEqualTo(both);
    }

    @Test
    void what_no_role_grants_is_not_allowed() {
        assertThat(OWN_TICKETS.allows(Permission.TICKET_WRITE)).isFalse();
        assertThat(OWN_TICKETS.of(Permission.TICKET_WRITE)).isEmpty();
    }

    @Test
    void a_person_is_told_how_far_they_may_or_that_they_may_not() {
        Actor agent = new Actor("zhang.min", "张敏", null, Set.of(), null, OWN_TICKETS);

        assertThat(agent.require(Permission.TICKET_READ)).isEqualTo(Scope.OWN);
        assertThatThrownBy(() -> agent.require(Permission.AUDIT_READ))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.permission()).isEqualTo(Permission.AUDIT_READ));
    }

    @Test
    void every_permission_is_found_by_its_code() {
        assertThat(Permission.TICKET_READ.code()).isEqualTo("ticket:read");
        assertThat(Permission.values())
                .allSatisfy(permission ->
                        assertThat(Permission.of(permission.code())).hasValue(permission));
        assertThat(Permission.of("ticket:fly")).isEmpty();
    }

    @Test
    void callwright_itself_may_everything() {
        assertThat(Permission.values())
                .allSatisfy(permission ->
                        assertThat(Actor.SYSTEM.require(permission)).isEqualTo(Scope.ALL));
    }

    @Test
    void each_scope_covers_those_before_it() {
        assertThat(Scope.ALL.covers(Scope.OWN)).isTrue();
        assertThat(Scope.TEAM.covers(Scope.TEAM)).isTrue();
        assertThat(Scope.OWN.covers(Scope.TEAM)).isFalse();
    }
}
