package org.callwright.core.account.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GivingTest {
    private static final Actor CLERK = actor(Map.of(
            Permission.ACCOUNT_WRITE, Scope.ALL,
            Permission.ROLE_WRITE, Scope.ALL,
            Permission.TICKET_READ, Scope.TEAM));

    private TestDatabase db;
    private Accounts accounts;
    private Roles roles;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        accounts = db.bean(Accounts.class);
        roles = db.bean(Roles.class);
        roles.add(Actor.SYSTEM, role("x-reads", Map.of(Permission.TICKET_READ, Scope.TEAM)));
    }

    @AfterEach
    void onlyTheRolesThatComeWithIt() {
        db.run("DELETE FROM account_role");
        db.run("DELETE FROM role WHERE id LIKE 'x%'");
    }

    private static Actor actor(Map<Permission, Scope> may) {
        return new Actor("clerk", "Clerk", null, Set.of(), null, new Grants(may));
    }

    private static Role role(String id, Map<Permission, Scope> grants) {
        return new Role(id, id, new Grants(grants));
    }

    private static Account account(String name, String... roles) {
        return new Account(name, name, "", Set.of(roles), null);
    }

    @Test
    void an_account_is_given_roles_that_allow_no_more_than_the_giver_may() {
        accounts.add(CLERK, account("ann", "x-reads"));

        assertThatThrownBy(() -> accounts.change(CLERK, account("ann", "x-reads", "admin"), 0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("roles"))
                .hasMessageContaining("audit:read")
                .hasMessageContaining("role:grant");
        assertThatThrownBy(() -> accounts.add(CLERK, account("eve", "supervisor")))
                .hasMessageContaining("ticket:read");
        assertThat(accounts.byName("ann").orElseThrow().roles()).containsExactly("x-reads");
        assertThat(accounts.byName("eve")).isEmpty();
    }

    @Test
    void what_an_account_has_already_does_not_stand_against_another_change() {
        accounts.add(Actor.SYSTEM, account("sue", "supervisor"));

        Account renamed = new Account("sue", "Sue Li", "", Set.of("supervisor", "x-reads"), null);
        assertThat(accounts.change(CLERK, renamed, 0).item()).isEqualTo(renamed);
    }

    @Test
    void nobody_moves_oneself_to_where_more_can_be_seen() {
        db.run("INSERT INTO department (id, name) VALUES ('x-dep', 'Elsewhere')");
        db.run("INSERT INTO team (id, name) VALUES ('x-team', 'Elsewhere')");
        accounts.add(Actor.SYSTEM, account("clerk", "x-reads"));

        refusesOfOneself("teams", Set.of("x-reads"), Set.of("x-team"), null);
        refusesOfOneself("department", Set.of("x-reads"), Set.of(), "x-dep");
        refusesOfOneself("roles", Set.of(), Set.of(), null);

        Account renamed = new Account("clerk", "C. Clerk", "", Set.of("x-reads"), null);
        assertThat(accounts.change(CLERK, renamed, 0).item()).isEqualTo(renamed);
        Account moved = new Account("clerk", "C. Clerk", "", Set.of("x-reads"), Set.of("x-team"), null, true, null);
        Actor grants = actor(Map.of(Permission.ACCOUNT_WRITE, Scope.ALL, Permission.ROLE_GRANT, Scope.ALL));
        assertThat(accounts.change(grants, moved, 1).item()).isEqualTo(moved);
    }

    @Test
    void nor_by_way_of_another_account() {
        db.run("INSERT INTO department (id, name) VALUES ('x-dep', 'Elsewhere')");
        db.run("INSERT INTO team (id, name) VALUES ('x-team', 'Elsewhere'), ('x-own', 'Here')");
        roles.add(Actor.SYSTEM, role("x-writes", Map.of(Permission.ACCOUNT_WRITE, Scope.ALL)));
        Actor lead = new Actor("lead", "Lead", null, Set.of("x-own"), null, CLERK.grants());
        accounts.add(Actor.SYSTEM, placed("mole", "x-reads", Set.of("x-team"), null));

        refusesToPlace("teams", lead, placed("eve", "x-reads", Set.of("x-own", "x-team"), null));
        refusesToPlace("department", lead, placed("eve", "x-reads", Set.of(), "x-dep"));
        assertThatThrownBy(() -> accounts.setPasswordHash(lead, "mole", "a hash"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("teams"));

        accounts.add(lead, placed("ann", "x-reads", Set.of("x-own"), null));
        accounts.setPasswordHash(lead, "ann", "a hash");
        accounts.add(lead, placed("bob", "x-writes", Set.of("x-team"), "x-dep"));
        accounts.change(lead, placed("mole", "x-reads", Set.of("x-own", "x-team"), null), 0);
        refusesToMove("department", lead, placed("mole", "x-reads", Set.of("x-team"), "x-dep"));
    }

    private static Account placed(String name, String role, Set<String> teams, @Nullable String department) {
        return new Account(name, name, "", Set.of(role), teams, department, true, null);
    }

    private void refusesToPlace(String field, Actor who, Account wished) {
        assertThatThrownBy(() -> accounts.add(who, wished))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private void refusesToMove(String field, Actor who, Account wished) {
        assertThatThrownBy(() -> accounts.change(who, wished, 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private void refusesOfOneself(String field, Set<String> roles, Set<String> teams, @Nullable String department) {
        Account wished = new Account("clerk", "clerk", "", roles, teams, department, true, null);
        assertThatThrownBy(() -> accounts.change(CLERK, wished, 0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void the_password_of_an_account_that_may_more_is_not_set() {
        accounts.add(Actor.SYSTEM, account("ada", "admin"));
        accounts.add(Actor.SYSTEM, account("ann", "x-reads"));

        accounts.setPasswordHash(CLERK, "ann", "a hash");
        assertThatThrownBy(() -> accounts.setPasswordHash(CLERK, "ada", "a hash"))
                .isInstanceOf(Refused.class);
        assertThat(accounts.byName("ann").orElseThrow().passwordHash()).isEqualTo("a hash");
        assertThat(accounts.byName("ada").orElseThrow().passwordHash()).isEmpty();
    }

    @Test
    void a_role_is_widened_by_what_its_editor_may_and_as_far() {
        Map<Permission, Scope> further = Map.of(Permission.TICKET_READ, Scope.ALL);
        assertThatThrownBy(() -> roles.change(CLERK, role("x-reads", further), 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ticket:read");
        assertThatThrownBy(() -> roles.add(CLERK, role("x-all", Map.of(Permission.ROLE_GRANT, Scope.ALL))))
                .hasMessageContaining("role:grant");

        Role wider = role("x-reads", Map.of(Permission.TICKET_READ, Scope.OWN, Permission.ACCOUNT_WRITE, Scope.ALL));
        assertThat(roles.change(CLERK, wider, 0).item()).isEqualTo(wider);
    }

    @Test
    void the_administrator_that_comes_with_it_gives_every_role() {
        Grants admin = roles.byId("admin").map(Edition::item).orElseThrow().grants();
        assertThat(admin.allows(Permission.TICKET_READ)).isFalse();

        Actor ada = actor(new HashMap<>(admin.scopes()));
        accounts.add(ada, account("sue", "supervisor", "agent", "sees_numbers", "admin"));
        accounts.setPasswordHash(ada, "sue", "a hash");
        assertThat(accounts.byName("sue").orElseThrow().passwordHash()).isEqualTo("a hash");
    }

    @Test
    void somebody_who_can_give_any_role_is_left() {
        accounts.add(Actor.SYSTEM, account("ada", "admin"));
        roles.add(Actor.SYSTEM, role("x-clerk", CLERK.grants().scopes()));
        accounts.add(Actor.SYSTEM, account("clerk", "x-clerk"));

        assertThatThrownBy(() -> accounts.change(Actor.SYSTEM, account("ada", "agent"), 0))
                .hasMessageContaining("role:grant");
    }

    @Test
    void nobody_is_called_what_the_audit_calls_callwright_itself() {
        assertThatThrownBy(() -> accounts.add(Actor.SYSTEM, account("system")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("account"));
    }
}
