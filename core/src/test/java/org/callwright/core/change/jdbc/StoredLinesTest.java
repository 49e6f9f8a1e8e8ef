package org.callwright.core.change.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.directory.Directory;
import org.callwright.core.directory.DirectoryImport;
import org.callwright.core.directory.UnusableDirectory;
import org.callwright.core.org.Store;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.KnownSkill;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.callwright.core.skill.SkillSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who serves which line. */
class StoredLinesTest extends StoredRegisters {
    private static final Skill REFUNDS = new Skill("refunds");

    @Nested
    class Skills extends Contract<KnownSkill> {
        Skills() {
            super("skill", new KnownSkill(new Skill("x1"), ""), new KnownSkill(new Skill("x1"), "may refund"));
        }

        @Override
        public Register<KnownSkill> register() {
            return StoredLinesTest.this.register(KnownSkill.class);
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
            super(
                    "queue",
                    queue("Sales", List.of()),
                    queue("Verkauf", List.of()).asking(new Question("which/order", 12, Duration.ofSeconds(5), 2)));
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
        void one_serves_a_store_that_there_is_and_which_stays_until_it_does_not() {
            Register<Store> stores = StoredLinesTest.this.register(Store.class);
            ServiceQueue ofX2 = queue("Sales", List.of()).ofStore("x2");
            assertThatThrownBy(() -> register().add(ADA, ofX2))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("store"));
            stores.add(ADA, new Store("x2", "Nanjing Road", "上海"));

            register().add(ADA, ofX2);

            assertThat(register().byId("x1").orElseThrow().item()).isEqualTo(ofX2);
            assertThat(db.texts("SELECT details FROM audit_entry WHERE action = 'queue.added'"))
                    .singleElement()
                    .asString()
                    .contains("x2");
            assertThatThrownBy(() -> stores.remove(ADA, "x2", 0)).hasMessageContaining("serve this store");
            register().change(ADA, item(), 0);
            stores.remove(ADA, "x2", 0);
        }

        @Test
        void a_file_may_name_but_stores_that_there_are() {
            DirectoryImport files = db.bean(DirectoryImport.class);
            Directory directory = Directory.read("queues: [{id: x1, store: x2}]");
            assertThatThrownBy(() -> files.take(directory))
                    .isInstanceOfSatisfying(
                            UnusableDirectory.class,
                            unusable -> assertThat(unusable.faults())
                                    .containsExactly("the store x2 of the queue x1 is not there: add it first"));
            StoredLinesTest.this.register(Store.class).add(ADA, new Store("x2", "Nanjing Road", "上海"));

            files.take(directory);

            assertThat(register().byId("x1").orElseThrow().item().store()).isEqualTo("x2");
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
            StoredLinesTest.this.register(KnownSkill.class).add(ADA, new KnownSkill(REFUNDS, ""));

            register().add(ADA, queue("Sales", List.of("4001"), new SkillRequirement(REFUNDS, 5)));

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> directory.byDialed("4001").isPresent());
        }
    }
}
