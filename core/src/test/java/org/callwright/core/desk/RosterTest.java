package org.callwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.callwright.core.skill.SkillSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final ServiceQueue SUPPORT = queue("support");
    private static final ServiceQueue BILLING = queue("billing");

    private final RedisLink link = TestRedis.link();
    private final RoutingStage stage =
            new RoutingStage(new RedisRoutingStore(link, TestSealing.CODEC, due -> {}), new SiteLog(link)::after);
    private final ObedientPbx pbx = new ObedientPbx();
    private final List<ServiceQueue> queues = new ArrayList<>(List.of(SUPPORT));
    private final List<AgentProfile> agents = new ArrayList<>();
    private final Directory directory = new Directory(agents);
    private final AgentDesk desk = new AgentDesk(
            new Router(stage.store(), pbx, Clock.fixed(stage.now(), ZoneOffset.UTC)),
            stage.store(),
            pbx,
            new ConfiguredQueues(queues));
    private final Roster roster = new Roster(directory, new ConfiguredQueues(queues), stage.store(), desk);
    private final AgentId anna = stage.isReady("anna", "support.0");

    @BeforeEach
    void annaIsAnAgent() {
        agents.add(profile(true));
        await(roster.look());
        stage.facts();
    }

    @AfterEach
    void close() {
        roster.close();
    }

    @Test
    void a_queue_that_is_new_reaches_those_who_are_ready() {
        CallId call = stage.waits(BILLING);

        queues.add(BILLING);
        await(roster.look());

        assertThat(pbx.requests()).containsExactly("connect " + call);
    }

    @Test
    void who_is_disabled_gets_no_more_calls() {
        agents.set(0, profile(false));
        await(roster.look());

        assertThat(await(stage.store().liveAgent(anna))).isEmpty();
    }

    @Test
    void who_is_disabled_during_a_call_is_out_after_it() {
        CallId call = stage.arrives(stage.caller(SUPPORT)).call();
        stage.answers(stage.offerOf(call));

        agents.set(0, profile(false));
        await(roster.look());
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);

        stage.leaves(call);
        assertThat(await(stage.store().liveAgent(anna))).isEmpty();
    }

    @Test
    void nobody_is_sent_home_before_the_agents_have_been_read() {
        agents.clear();
        directory.loaded = false;

        await(roster.look());

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
    }

    @Test
    void who_signed_out_meanwhile_is_not_signed_in_again() {
        stage.signsOut(anna);

        assertThat(await(desk.signInAnew(anna, "phone_anna", new SkillSet(Map.of()))))
                .isFalse();

        assertThat(await(stage.store().liveAgent(anna))).isEmpty();
    }

    @Test
    void who_could_serve_too_much_keeps_what_he_serves_and_holds_nobody_up() {
        AgentId ben = stage.isReady("ben", "support.0");
        for (int i = 0; i < AgentSession.MOST_LANES; i++) {
            queues.add(queue("further" + i));
        }

        assertThat(await(roster.look())).isTrue();

        assertThat(stage.agent(anna).lanes()).containsExactly(new LaneId(SUPPORT.id(), 0));
        assertThat(await(stage.store().liveAgent(ben))).isEmpty();
    }

    @Test
    void without_a_change_nobody_is_troubled() {
        assertThat(await(roster.look())).isFalse();

        assertThat(stage.facts()).isEmpty();
    }

    private static AgentProfile profile(boolean enabled) {
        return new AgentProfile(new AgentId("anna"), "Anna", "phone_anna", new SkillSet(Map.of()), enabled);
    }

    private static final class Directory implements AgentDirectory {
        private final List<AgentProfile> list;
        private boolean loaded = true;

        Directory(List<AgentProfile> list) {
            this.list = list;
        }

        @Override
        public boolean loaded() {
            return loaded;
        }

        @Override
        public List<AgentProfile> all() {
            return List.copyOf(list);
        }

        @Override
        public Optional<AgentProfile> byId(AgentId id) {
            return list.stream().filter(agent -> agent.id().equals(id)).findFirst();
        }
    }
}
