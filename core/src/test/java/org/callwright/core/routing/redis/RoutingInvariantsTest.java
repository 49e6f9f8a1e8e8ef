package org.callwright.core.routing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.await;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallState;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.redis.RandomSite.Happening;
import org.callwright.core.routing.redis.RandomSite.What;

/** Whatever happens, in whatever order, however often, on three nodes at once. */
class RoutingInvariantsTest {
    private static final int NODES = 3;

    @Property(tries = 40)
    void nothingIsOfferedTwiceBookedTwiceOrForgotten(@ForAll("stories") List<List<Happening>> story) {
        nothingContradictsAnything(story);
    }

    @Property(tries = 40)
    void norWhereManyAreCalledBack(@ForAll("callsBack") List<List<Happening>> story) {
        nothingContradictsAnything(story);
    }

    private static void nothingContradictsAnything(List<List<Happening>> story) {
        List<RedisLink> nodes = TestRedis.nodes(NODES);
        RandomSite site = new RandomSite(nodes);
        SiteInspection inspection = new SiteInspection(nodes.getFirst());
        for (List<Happening> batch : story) {
            site.happen(batch);
            inspection.inspect();
        }
    }

    @Property(tries = 20)
    void whoeverStillWaitsIsServedInOrder(@ForAll("stories") List<List<Happening>> story) {
        List<RedisLink> nodes = TestRedis.nodes(NODES);
        RedisLink link = nodes.getFirst();
        RandomSite site = new RandomSite(nodes);
        story.forEach(site::happen);
        LiveReader reader = new LiveReader(link);
        await(reader.calls()).forEach(call -> await(site.park(call.call())));
        List<LiveCall> waiting = await(reader.calls()).stream()
                .filter(call -> call.state() == CallState.Kind.WAITING)
                .sorted(Comparator.comparing(RoutingInvariantsTest::virtualStart)
                        .thenComparing(LiveCall::call))
                .toList();

        List<LiveCall> served = new ArrayList<>();
        for (LiveCall expected : waiting) {
            AgentId fresh = new AgentId("fresh" + served.size());
            await(site.node()
                    .signIn(
                            RandomSite.session(fresh, "phone_" + fresh, List.of("plain.0", "relaxing.0", "urgent.0")),
                            site.now()));
            await(site.node().ready(fresh, site.now())).offers().stream()
                    .map(offer -> await(reader.call(offer.call())).orElseThrow())
                    .forEach(served::add);
            assertThat(served).as("after %s", expected).hasSize(waiting.indexOf(expected) + 1);
        }
        assertThat(served)
                .extracting(LiveCall::call)
                .containsExactlyElementsOf(waiting.stream().map(LiveCall::call).toList());
    }

    private static long virtualStart(LiveCall call) {
        ServiceQueue queue = RandomSite.QUEUES.stream()
                .filter(q -> q.id().equals(call.queue()))
                .findFirst()
                .orElseThrow();
        return call.arrived().toEpochMilli() - queue.priority() * ServiceQueue.PRIORITY_CREDIT.toMillis();
    }

    @Provide
    Arbitrary<List<List<Happening>>> stories() {
        return storiesOf(Arbitraries.frequency(
                Tuple.of(6, What.ARRIVE),
                Tuple.of(2, What.ARRIVE_AGAIN),
                Tuple.of(6, What.PARK),
                Tuple.of(5, What.RING),
                Tuple.of(4, What.ANSWER),
                Tuple.of(4, What.FAIL),
                Tuple.of(1, What.HOLD),
                Tuple.of(1, What.RESUME),
                Tuple.of(2, What.TRANSFER),
                Tuple.of(1, What.TAKEN_OUT),
                Tuple.of(1, What.TALKS_ON),
                Tuple.of(1, What.DIAL_BACK),
                Tuple.of(4, What.END),
                Tuple.of(4, What.SIGN_IN),
                Tuple.of(7, What.READY),
                Tuple.of(2, What.NOT_READY),
                Tuple.of(1, What.SIGN_OUT),
                Tuple.of(7, What.TIME_PASSES)));
    }

    @Provide
    Arbitrary<List<List<Happening>>> callsBack() {
        return storiesOf(Arbitraries.frequency(
                Tuple.of(2, What.ARRIVE),
                Tuple.of(3, What.PARK),
                Tuple.of(6, What.DIAL_BACK),
                Tuple.of(2, What.RING),
                Tuple.of(4, What.ANSWER),
                Tuple.of(4, What.CUSTOMER_ANSWERS),
                Tuple.of(2, What.TRANSFER),
                Tuple.of(1, What.TAKEN_OUT),
                Tuple.of(1, What.TALKS_ON),
                Tuple.of(4, What.FAIL),
                Tuple.of(3, What.END),
                Tuple.of(4, What.SIGN_IN),
                Tuple.of(5, What.READY),
                Tuple.of(2, What.NOT_READY),
                Tuple.of(2, What.SIGN_OUT),
                Tuple.of(3, What.TIME_PASSES)));
    }

    private static Arbitrary<List<List<Happening>>> storiesOf(Arbitrary<What> what) {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 99);
        Arbitrary<Happening> happening =
                Combinators.combine(what, number, number).as(Happening::new);
        return happening.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(5).ofMaxSize(40);
    }
}
