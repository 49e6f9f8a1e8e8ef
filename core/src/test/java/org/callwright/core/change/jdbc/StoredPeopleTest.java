package org.callwright.core.change.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may do what. */
class StoredPeopleTest extends StoredRegisters {
    @Nested
    class AllRoles extends Contract<Role> {
        AllRoles() {
            super("role", role(Scope.OWN), role(Scope.TEAM));
        }

        private static Role role(Scope scope) {
            return new Role("x1", "Extra", new Grants(Map.of(Permission.TICKET_READ, scope)));
        }

        @Override
        public Roles register() {
            return db.bean(Roles.class);
        }

        @Test
        void one_that_somebody_has_stays() {
            register().add(ADA, item());
            db.bean(Accounts.class).add(ADA, account("x2", Set.of("x1"), null));

            assertThatThrownBy(() -> register().remove(ADA, "x1", 0)).isInstanceOf(Refused.class);
        }

        @Test
        void a_permission_of_another_version_outlives_a_change() {
            register().add(ADA, item());
            db.run("INSERT INTO role_permission (role, permission, scope) VALUES ('x1', 'moon:walk', 'ALL')");

            register().change(ADA, changed(), 0);

            assertThat(db.texts("SELECT permission FROM role_permission WHERE role = 'x1' ORDER BY permission"))
                    .containsExactly("moon:walk", "ticket:read");
        }

        @Test
        void the_last_role_that_can_give_roles_is_not_taken_from_the_last_who_has_it() {
            Role gives = new Role("x1", "Gives roles", new Grants(Map.of(Permission.ACCOUNT_WRITE, Scope.ALL)));
            register().add(ADA, gives);
            Accounts accounts = db.bean(Accounts.class);
            accounts.add(ADA, account("x2", Set.of("x1"), null));

            assertThatThrownBy(() -> register().change(ADA, item(), 0)).hasMessageContaining("account:write");
            assertThatThrownBy(() -> accounts.change(ADA, account("x2", Set.of(), null), 0))
                    .hasMessageContaining("account:write");
            assertThat(register().byId("x1")).hasValue(new Edition<>(gives, 0));
        }

        @Test
        void the_staff_know_a_changed_role_at_once() {
            Staff staff = db.bean(Staff.class);
            await().until(staff::loaded);

            register().add(ADA, item());

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> staff.roll().grants(List.of("x1")).allows(Permission.TICKET_READ));
        }
    }

    @Nested
    class AllAccounts extends Contract<Account> {
        AllAccounts() {
            super("account", account("x1", Set.of("agent"), null), account("x1", Set.of("agent", "quality"), null));
        }

        @Override
        public Accounts register() {
            return db.bean(Accounts.class);
        }

        @Override
        public boolean canBeRemoved() {
            return false;
        }

        @Test
        void what_it_names_must_exist() {
            for (Account wrong : List.of(
                    account("x1", Set.of("astronaut"), null),
                    account("x1", Set.of(), new AgentId("ghost")),
                    new Account("x1", "Xu", "", Set.of(), Set.of("void"), null, true, null),
                    new Account("x1", "Xu", "", Set.of(), Set.of(), "nowhere", true, null))) {
                assertThatThrownBy(() -> register().add(ADA, wrong))
                        .as(wrong.toString())
                        .isInstanceOf(Refused.class);
            }
        }

        @Test
        void an_agent_is_one_person() {
            db.bean(Agents.class).save(new AgentProfile(new AgentId("a1"), "A", "1001", new SkillSet(Map.of()), true));
            register().add(ADA, account("x1", Set.of(), new AgentId("a1")));

            assertThatThrownBy(() -> register().add(ADA, account("x2", Set.of(), new AgentId("a1"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("agent"));
        }

        @Test
        void a_change_leaves_the_password_alone_and_a_password_the_rest() {
            register().add(ADA, item());
            register().setPasswordHash(ADA, "x1", "secret hash");

            register().change(ADA, changed(), 1);

            assertThat(register().byName("x1")).hasValue(changed().withPasswordHash("secret hash"));
            assertThat(db.texts("SELECT details FROM audit_entry")).noneMatch(details -> details.contains("hash"));
        }
    }

    private static Account account(String name, Set<String> roles, @Nullable AgentId agent) {
        return new Account(name, "Xu", "", roles, agent);
    }
}
