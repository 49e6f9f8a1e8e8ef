package org.callwright.core.change.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.time.Duration;
import java.util.ArrayList;
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
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.change.RegisterContract;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.org.Department;
import org.callwright.core.org.Store;
import org.callwright.core.org.Team;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.KnownSkill;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredRegistersTest {
    private static final Skill REFUNDS = new Skill("refunds");

    private TestDatabase db;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
    }

    @AfterEach
    void onlyTheRolesThatComeWithIt() {
        db.run("DELETE FROM account_role");
        db.run("DELETE FROM role WHERE id LIKE 'x%'");
    }

    private <T> Register<T> register(Class<T> type) {
        return db.context.getBean(Argument.of(Register.class, type), Qualifiers.byTypeArguments(type));
    }

    abstract class Contract<T> implements RegisterContract<T> {
        private final String kind;
        private final T item;
        private final T changed;

        Contract(String kind, T item, T changed) {
            this.kind = kind;
            this.item = item;
            this.changed = changed;
        }

        @Override
        public TestDatabase db() {
            return db;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public T item() {
            return item;
        }

        @Override
        public T changed() {
            return changed;
        }

        @Override
        public String id() {
            return "x1";
        }
    }

    @Nested
    class Departments extends Contract<Department> {
        Departments() {
            super("department", new Department("x1", "Service 服务"), new Department("x1", "After-sales"));
        }

        @Override
        public Register<Department> register() {
            return StoredRegistersTest.this.register(Department.class);
        }

        @Test
        void one_that_people_or_teams_are_in_stays() {
            register().add(ADA, item());
            StoredRegistersTest.this.register(Team.class).add(ADA, new Team("red", "Red", "x1"));

            assertThatThrownBy(() -> register().remove(ADA, "x1", 0)).isInstanceOf(Refused.class);
        }

        @Test
        void the_id_of_one_that_is_gone_is_not_given_again() {
            register().add(ADA, item());
            register().remove(ADA, "x1", 0);

            assertThatThrownBy(() -> register().add(ADA, item())).isInstanceOf(Refused.class);
        }

        @Test
        void pages_follow_on_each_other_by_name_in_either_direction() {
            for (String name : List.of("delta", "Alpha", "charlie", "alpha", "Bravo")) {
                register().add(ADA, new Department("x" + name.hashCode(), name));
            }

            assertThat(names(new Sorting("name", false)))
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                    .hasSize(5);
            assertThat(names(new Sorting("name", true)))
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed())
                    .hasSize(5)
                    .doesNotHaveDuplicates();
        }

        private List<String> names(Sorting sorting) {
            List<String> names = new ArrayList<>();
            PageRequest request = PageRequest.first(2).sortedBy(sorting);
            while (true) {
                Page<Edition<Department>> page = register().list(request);
                page.items().forEach(edition -> names.add(edition.item().name()));
                if (page.next().isEmpty()) {
                    return names;
                }
                request = new PageRequest(page.next(), 2, request.sorting());
            }
        }
    }

    @Nested
    class Teams extends Contract<Team> {
        Teams() {
            super("team", new Team("x1", "Red", null), new Team("x1", "Crimson", null));
        }

        @Override
        public Register<Team> register() {
            return StoredRegistersTest.this.register(Team.class);
        }

        @Test
        void it_belongs_to_a_department_that_exists() {
            assertThatThrownBy(() -> register().add(ADA, new Team("x1", "Red", "nowhere")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("department"));
        }
    }

    @Nested
    class Stores extends Contract<Store> {
        Stores() {
            super("store", new Store("x1", "Nanjing Road", "上海"), new Store("x1", "Nanjing Road", "Shanghai"));
        }

        @Override
        public Register<Store> register() {
            return StoredRegistersTest.this.register(Store.class);
        }
    }

    @Nested
    class Skills extends Contract<KnownSkill> {
        Skills() {
            super("skill", new KnownSkill(new Skill("x1"), ""), new KnownSkill(new Skill("x1"), "may refund"));
        }

        @Override
        public Register<KnownSkill> register() {
            return StoredRegistersTest.this.register(KnownSkill.class);
        }

        @Test
        void one_that_an_agent_has_stays() {
            register().add(ADA, item());
            db.bean(Agents.class)
                    .add(
                            ADA,
                            new AgentProfile(
                                    new AgentId("x2"), "Xi", "1001", new SkillSet(Map.of(new Skill("x1"), 3)), true));

            assertThatThrownBy(() -> register().remove(ADA, "x1", 0)).isInstanceOf(Refused.class);
        }
    }

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

    private static Account account(String name, Set<String> roles, @Nullable AgentId agent) {
        return new Account(name, "Xu", "", roles, agent);
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

    @Nested
    class AllAgents extends Contract<AgentProfile> {
        AllAgents() {
            super("agent", agent("1001"), agent("1002"));
        }

        private static AgentProfile agent(String phone) {
            return new AgentProfile(new AgentId("x1"), "Xiao", phone, new SkillSet(Map.of()), true);
        }

        @Override
        public Agents register() {
            return db.bean(Agents.class);
        }

        @Override
        public boolean canBeRemoved() {
            return false;
        }

        @Test
        void a_slip_of_the_pen_makes_no_new_skill() {
            AgentProfile agent =
                    new AgentProfile(new AgentId("x1"), "Xiao", "1001", new SkillSet(Map.of(REFUNDS, 3)), true);

            assertThatThrownBy(() -> register().add(ADA, agent)).hasMessageContaining("refunds");
        }

        @Test
        void the_routing_knows_a_new_agent_at_once() {
            AgentDirectory directory = db.bean(AgentDirectory.class);
            await().until(directory::loaded);

            register().add(ADA, item());

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> directory.byId(new AgentId("x1")).isPresent());
        }
    }

    @Nested
    class AllQueues extends Contract<ServiceQueue> {
        AllQueues() {
            super("queue", queue("Sales", List.of()), queue("Verkauf", List.of()));
        }

        private static ServiceQueue queue(String name, List<String> dialed, SkillRequirement... required) {
            return new ServiceQueue(
                    new QueueId("x1"),
                    name,
                    dialed,
                    List.of(new RelaxationStep(Duration.ZERO, List.of(required))),
                    3,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    "default",
                    true);
        }

        @Override
        public Queues register() {
            return db.bean(Queues.class);
        }

        @Test
        void one_that_numbers_lead_to_stays_until_they_do_not() {
            register().add(ADA, queue("Sales", List.of("4001")));

            assertThatThrownBy(() -> register().remove(ADA, "x1", 0))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("dialed"));
            register().change(ADA, item(), 0);
            register().remove(ADA, "x1", 1);
            assertThat(register().all()).isEmpty();
        }

        @Test
        void the_door_knows_a_new_number_at_once() {
            QueueDirectory directory = db.bean(QueueDirectory.class);
            await().until(directory::loaded);
            StoredRegistersTest.this.register(KnownSkill.class).add(ADA, new KnownSkill(REFUNDS, ""));

            register().add(ADA, queue("Sales", List.of("4001"), new SkillRequirement(REFUNDS, 5)));

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> directory.byDialed("4001").isPresent());
        }
    }
}
