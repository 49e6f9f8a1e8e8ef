package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.DialBackContract.WRAPPED;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.util.Objects;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.junit.jupiter.api.Test;

/** What an agent is after a call back: what he was before, unless he has said otherwise meanwhile. */
public interface AfterDialBackContract extends OnAStage {
    @Test
    default void whatHeWantsAfterwardsCanBeSaidWhileHeDials() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.answers(offer);

        stage.notReady(anna, "LUNCH");

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.DIALLING);
        stage.ended(offer.call(), CallEnding.AGENT_HUNG_UP);
        assertThat(stage.agent(anna).reason()).isEqualTo(new NotReadyReason("LUNCH"));
    }

    @Test
    default void whoWasNotReadyIsSoAgainAfterwards() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        stage.notReady(anna, "LUNCH");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.answers(offer);

        stage.ended(offer.call(), CallEnding.AGENT_HUNG_UP);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.NOT_READY);
        assertThat(stage.agent(anna).reason()).isEqualTo(new NotReadyReason("LUNCH"));
    }

    @Test
    default void whoWasInWrapUpGoesOnWithItWhenNobodyCouldBeCalled() {
        RoutingStage stage = stage();
        AgentId anna = wrapsUp(stage, WRAPPED);
        CallId wrapped = Objects.requireNonNull(stage.agent(anna).call());
        stage.pass(Duration.ofSeconds(10));
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.pass(Duration.ofSeconds(5));
        stage.facts();

        stage.fails(offer, OfferFailure.UNREACHABLE);

        LiveAgent now = stage.agent(anna);
        assertThat(now.state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(now.call()).isEqualTo(wrapped);
        assertThat(now.wrapUpUntil()).isEqualTo(stage.now().plusSeconds(20));
        assertThat(stage.facts())
                .contains(new Fact.WrapUpStarted(anna, wrapped, stage.now().plusSeconds(20)))
                .doesNotHaveAnyElementsOfTypes(Fact.AgentReady.class);
        stage.pass(Duration.ofSeconds(21));
        assertThat(stage.due()).hasAtLeastOneElementOfType(Due.WrapUpOver.class);
    }

    @Test
    default void whoWasInWrapUpGoesOnWithItAfterACallThatNeedsNone() {
        RoutingStage stage = stage();
        AgentId anna = wrapsUp(stage, WRAPPED);
        CallId wrapped = Objects.requireNonNull(stage.agent(anna).call());
        Offer offer = stage.callsBack(anna, queue("unwrapped"));
        stage.answers(offer);
        stage.customerAnswers(offer);
        stage.pass(Duration.ofMinutes(3));

        stage.ended(offer.call(), CallEnding.CALLER_HUNG_UP);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(stage.agent(anna).call()).isEqualTo(wrapped);
        assertThat(stage.agent(anna).wrapUpUntil()).isEqualTo(stage.now().plusSeconds(30));
    }

    @Test
    default void whoWasInWrapUpWrapsBothCallsUpForTheLongerOfTheTwoTimes() {
        RoutingStage stage = stage();
        ServiceQueue quick = queue("quick", 0, Duration.ofSeconds(10));
        AgentId anna = wrapsUp(stage, WRAPPED);
        Offer offer = stage.callsBack(anna, quick);
        stage.answers(offer);

        stage.ended(offer.call(), CallEnding.AGENT_HUNG_UP);

        assertThat(stage.agent(anna).call()).isEqualTo(offer.call());
        assertThat(stage.agent(anna).wrapUpUntil()).isEqualTo(stage.now().plusSeconds(30));
        assertThat(stage.agent(anna).afterwards()).isNull();
    }

    @Test
    default void whoWasInWrapUpAndDoesNotPickUpHisOwnPhoneIsInWrapUpStill() {
        RoutingStage stage = stage();
        AgentId anna = wrapsUp(stage, WRAPPED);
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.rings(offer);
        assertThat(stage.agent(anna).afterwards()).isEqualTo(AgentState.WRAP_UP);

        stage.fails(offer, OfferFailure.NO_ANSWER);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }

    @Test
    default void whoWasInWrapUpIsReadyOnlyWhenHeSaysSo() {
        RoutingStage stage = stage();
        AgentId anna = wrapsUp(stage, WRAPPED);
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.rings(offer);
        stage.ready(anna);

        stage.fails(offer, OfferFailure.CONTROL_LOST);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
    }

    @Test
    default void whoHasNeverBeenReadyAndWantsCallsIsReadyWhenNobodyCouldBeCalled() {
        RoutingStage stage = stage();
        AgentId anna = stage.signsIn("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.ready(anna);

        stage.withdrawn(offer, OfferFailure.PBX_UNREACHABLE);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
        assertThat(stage.facts()).contains(new Fact.CallEnded(offer.call(), CallEnding.NOT_REACHED, null));
        assertThat(await(stage.store().liveCall(offer.call()))).isEmpty();
    }

    @Test
    default void whoHasNeverBeenReadyAndWantsCallsGetsTheNextOneWhenNobodyCouldBeCalled() {
        RoutingStage stage = stage();
        AgentId anna = stage.signsIn("anna", "wrapped.0");
        CallId waiting = stage.waits(WRAPPED);
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.ready(anna);
        stage.facts();

        Step step = stage.withdrawn(offer, OfferFailure.CONTROL_LOST);

        assertThat(step.offers()).extracting(Offer::call).containsExactly(waiting);
        assertThat(stage.facts()).hasAtLeastOneElementOfType(Fact.Offered.class);
    }

    @Test
    default void whoWasNotReadyStandsBehindThoseWhoWere() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        stage.notReady(anna, "LUNCH");
        AgentId ben = stage.isReady("ben", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.ready(anna);
        stage.withdrawn(offer, OfferFailure.PBX_UNREACHABLE);

        Arrival next = stage.caller(WRAPPED);
        stage.arrives(next);

        assertThat(stage.call(next.call()).agent()).isEqualTo(ben);
    }

    /** Anna has talked, and wraps up. */
    private static AgentId wrapsUp(RoutingStage stage, ServiceQueue queue) {
        AgentId anna = stage.isReady("anna", queue.id() + ".0");
        CallId call = stage.arrives(stage.caller(queue)).call();
        stage.answers(stage.offerOf(call));
        stage.ended(call, CallEnding.CALLER_HUNG_UP);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
        return anna;
    }
}
