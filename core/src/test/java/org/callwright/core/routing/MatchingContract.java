package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.junit.jupiter.api.Test;

/** Who meets whom: calls and agents, by skill, place in line and time of idleness. */
public interface MatchingContract extends OnAStage {
    @Test
    default void arrivalFindsTheAgentWhoHasBeenIdleLongest() {
        RoutingStage stage = stage();
        AgentId first = stage.isReady("first", "support.0");
        stage.isReady("second", "support.0");
        stage.facts();

        ArrivalOutcome outcome = stage.arrives(stage.caller(SUPPORT));

        assertThat(outcome.offer()).get().extracting(Offer::agent).isEqualTo(first);
        assertThat(stage.facts())
                .hasExactlyElementsOfTypes(Fact.CallArrived.class, Fact.TicketOpened.class, Fact.Offered.class)
                .last()
                .asInstanceOf(InstanceOfAssertFactories.type(Fact.Offered.class))
                .satisfies(offered -> {
                    assertThat(offered.candidates()).isEqualTo(2);
                    assertThat(offered.by()).isEqualTo(Fact.Occasion.ARRIVAL);
                    assertThat(offered.heads()).isZero();
                });
    }

    @Test
    default void offerOfAnArrivalIsCompleteEnoughToBeCarriedOut() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);

        Offer offer = stage.arrives(arrival).offer().orElseThrow();

        assertThat(offer)
                .isEqualTo(new Offer(
                        arrival.call(),
                        offer.token(),
                        anna,
                        "phone_anna",
                        SUPPORT.id(),
                        "pbx1",
                        arrival.channel(),
                        RoutingStage.RING));
    }

    @Test
    default void readyAgentTakesTheCallThatHasWaitedLongest() {
        RoutingStage stage = stage();
        CallId first = stage.waits(SUPPORT);
        stage.waits(SUPPORT);
        AgentId anna = stage.signsIn("anna", "support.0");

        assertThat(stage.ready(anna).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(first);
    }

    @Test
    default void priorityComesFirstButCountsOnlyAsAnHourOfWaiting() {
        RoutingStage stage = stage();
        CallId old = stage.waits(SUPPORT);
        stage.pass(Duration.ofMinutes(59));
        CallId urgent = stage.waits(queue("vip", 1, Duration.ZERO));
        stage.pass(Duration.ofMinutes(2));
        CallId tooLate = stage.waits(queue("vip", 1, Duration.ZERO));

        assertThat(List.of("a", "b", "c"))
                .map(name -> stage.ready(stage.signsIn(name, "support.0", "vip.0"))
                        .offers()
                        .getFirst()
                        .call())
                .containsExactly(urgent, old, tooLate);
        assertThat(stage.facts())
                .filteredOn(Fact.Offered.class::isInstance)
                .extracting("by", "heads", "overtook")
                .containsExactly(
                        tuple(Fact.Occasion.AGENT_READY, 2, true),
                        tuple(Fact.Occasion.AGENT_READY, 2, false),
                        tuple(Fact.Occasion.AGENT_READY, 1, false));
    }

    @Test
    default void priorityHasNotDecidedWhereTheCallHadWaitedLongestAnyway() {
        RoutingStage stage = stage();
        CallId urgent = stage.waits(queue("vip", 1, Duration.ZERO));
        stage.pass(Duration.ofMinutes(2));
        stage.waits(SUPPORT);

        assertThat(stage.ready(stage.signsIn("anna", "support.0", "vip.0")).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(urgent);

        assertThat(stage.facts())
                .filteredOn(Fact.Offered.class::isInstance)
                .extracting("heads", "overtook")
                .containsExactly(tuple(2, false));
    }

    @Test
    default void aCallThatStandsInSeveralLanesIsComparedOnce() {
        RoutingStage stage = stage();
        Duration later = Duration.ofSeconds(30);
        ServiceQueue relaxing = queue("support", 0, Duration.ZERO, later);
        CallId call = stage.waits(relaxing);
        stage.pass(later);
        assertThat(RoutingStage.await(stage.store().relax(call, 1, stage.now())).applied())
                .isTrue();
        stage.facts();

        stage.ready(stage.signsIn("anna", "support.0", "support.1", "billing.0"));

        assertThat(stage.facts())
                .filteredOn(Fact.Offered.class::isInstance)
                .extracting("heads", "overtook")
                .containsExactly(tuple(1, false));
    }

    @Test
    default void skillMismatchWaitsAlthoughAnotherAgentIsFree() {
        RoutingStage stage = stage();
        stage.isReady("anna", "billing.0");

        CallId call = stage.waits(SUPPORT);

        assertThat(stage.call(call).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void readyAgentIsOfferedOnceOnlyAlthoughHeServesSeveralLanes() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0", "billing.0");

        assertThat(stage.arrives(stage.caller(SUPPORT)).offer()).isPresent();
        assertThat(stage.arrives(stage.caller(queue("billing"))).offer()).isEmpty();
    }

    @Test
    default void waitingFactCountsTheAgentsWhoCouldHaveServed() {
        RoutingStage stage = stage();
        stage.signsIn("anna", "support.0");
        stage.signsIn("bert", "support.0");
        stage.signsOut(stage.signsIn("carl", "support.0"));
        stage.facts();

        stage.waits(SUPPORT);

        assertThat(stage.facts())
                .filteredOn(Fact.Enqueued.class::isInstance)
                .singleElement()
                .extracting("eligible")
                .isEqualTo(2);
    }
}
