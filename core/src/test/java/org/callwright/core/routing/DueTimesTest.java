package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.callwright.core.LogLines;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueTimesTest {
    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");

    private final Clock clock = Clock.systemUTC();
    private final RedisLink link = TestRedis.link();
    private final List<Due> done = new CopyOnWriteArrayList<>();
    private final RoutingStore store = new RedisRoutingStore(link, TestSealing.CODEC, this::expect);
    private volatile DueTimes dueTimes = node();

    private void expect(Instant due) {
        dueTimes.expect(due);
    }

    private DueTimes node() {
        return new DueTimes(() -> store, this::act, Executors.newSingleThreadScheduledExecutor(), clock);
    }

    private CompletionStage<?> act(Due due) {
        done.add(due);
        return CompletableFuture.completedStage(true);
    }

    @AfterEach
    void close() {
        dueTimes.close();
    }

    /** A conversation ends, and the agent has to wrap up. */
    private void wrapsUp(AgentId agent, Duration wrapUp) {
        RoutingStage.await(store.signIn(RoutingStage.session(agent, "support.0"), clock.instant()));
        RoutingStage.await(store.ready(agent, clock.instant()));
        Arrival arrival = new RoutingStage(store, after -> List.of()).caller(queue("support", 0, wrapUp));
        Offer offer = RoutingStage.await(store.arrive(arrival, clock.instant()))
                .offer()
                .orElseThrow();
        RoutingStage.await(store.agentAnswered(offer.call(), offer.token(), clock.instant()));
        RoutingStage.await(store.ended(offer.call(), CallEnding.CALLER_HUNG_UP, clock.instant()));
    }

    @Test
    void what_this_nodes_steps_have_set_is_acted_on_when_it_is_due_without_any_sweep() {
        Instant before = clock.instant();

        wrapsUp(ANNA, Duration.ofMillis(200));

        await().until(() -> !done.isEmpty());
        assertThat(clock.instant()).isAfterOrEqualTo(before.plusMillis(200));
        assertThat(done).singleElement().isInstanceOf(Due.WrapUpOver.class);
    }

    @Test
    void what_a_dead_node_has_left_is_found_by_the_sweep_of_another_one() {
        dueTimes.close();
        wrapsUp(ANNA, Duration.ofMillis(1));
        dueTimes = node();
        dueTimes.start();

        await().until(() -> !done.isEmpty());
    }

    @Test
    void of_two_nodes_that_look_at_once_one_acts() {
        wrapsUp(ANNA, Duration.ofMillis(50));
        wrapsUp(BEN, Duration.ofMillis(50));
        try (DueTimes second = node()) {
            dueTimes.start();
            second.start();
            await().until(() -> done.size() >= 2);
        }

        assertThat(done).extracting(due -> ((Due.WrapUpOver) due).agent()).containsExactlyInAnyOrder(ANNA, BEN);
    }

    @Test
    void a_failing_action_does_not_keep_the_others_and_comes_up_again() {
        CopyOnWriteArrayList<AgentId> tried = new CopyOnWriteArrayList<>();
        dueTimes.close();
        dueTimes = new DueTimes(
                () -> store,
                due -> {
                    tried.add(((Due.WrapUpOver) due).agent());
                    return CompletableFuture.failedStage(new IllegalStateException("not now"));
                },
                Executors.newSingleThreadScheduledExecutor(),
                clock);
        wrapsUp(ANNA, Duration.ofMillis(1));
        wrapsUp(BEN, Duration.ofMillis(1));
        try (LogLines lines = LogLines.of(DueTimes.class)) {
            dueTimes.start();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tried.stream().filter(ANNA::equals).count() >= 2 && tried.contains(BEN));
            await().untilAsserted(
                            () -> assertThat(lines.fields()).contains(Map.of("agent", "anna"), Map.of("agent", "ben")));
        }
    }
}
