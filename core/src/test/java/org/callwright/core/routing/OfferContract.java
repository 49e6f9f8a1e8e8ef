package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.junit.jupiter.api.Test;

/** Offers that fail, are reported late or twice: the call keeps its place and nobody is offered twice. */
public interface OfferContract extends OnAStage {
    @Test
    default void ranOutOfferMakesTheAgentNotReadyAndGoesToTheNextAtTheOldAge() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        AgentId bert = stage.isReady("bert", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        Offer offer = stage.arrives(arrival).offer().orElseThrow();
        stage.rings(offer);
        stage.pass(RoutingStage.RING);
        stage.facts();

        assertThat(stage.fails(offer, OfferFailure.NO_ANSWER).applied()).isTrue();

        assertThat(stage.agent(anna).reason()).isEqualTo(NotReadyReason.RONA);
        assertThat(stage.facts())
                .hasExactlyElementsOfTypes(Fact.OfferFailed.class, Fact.AgentNotReady.class, Fact.Offered.class);
        assertThat(stage.parked(arrival.call()).offers())
                .singleElement()
                .extracting(Offer::agent)
                .isEqualTo(bert);
    }

    @Test
    default void callKeepsItsPlaceHoweverOftenAnOfferFails() {
        RoutingStage stage = stage();
        CallId first = stage.waits(SUPPORT);
        CallId second = stage.waits(SUPPORT);
        for (String name : List.of("anna", "bert")) {
            Offer offer = stage.ready(stage.signsIn(name, "support.0")).offers().getFirst();
            assertThat(offer.call()).isEqualTo(first);
            stage.rings(offer);
            stage.fails(offer, OfferFailure.REJECTED);
            stage.parked(first);
        }

        assertThat(List.of("carl", "dora"))
                .map(name -> stage.ready(stage.signsIn(name, "support.0"))
                        .offers()
                        .getFirst()
                        .call())
                .containsExactly(first, second);
    }

    @Test
    default void callerWhoLeavesWhileThePhoneRingsGivesTheAgentBackAtHisOldPlace() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        Offer offer = stage.arrives(arrival).offer().orElseThrow();
        stage.rings(offer);
        stage.isReady("bert", "support.0");
        stage.facts();

        stage.leaves(arrival.call());

        assertThat(stage.facts())
                .containsExactly(
                        new Fact.OfferFailed(arrival.call(), anna, offer.token(), OfferFailure.CALLER_LEFT),
                        new Fact.CallEnded(arrival.call(), CallEnding.ABANDONED, null));
        assertThat(stage.arrives(stage.caller(SUPPORT)).offer())
                .get()
                .extracting(Offer::agent)
                .isEqualTo(anna);
    }

    @Test
    default void callerWhoLeavesWhileThePhoneRingsFreesTheAgentForTheNextCallAtOnce() {
        RoutingStage stage = stage();
        CallId first = stage.waits(SUPPORT);
        CallId second = stage.waits(SUPPORT);
        stage.ready(stage.signsIn("anna", "support.0"));

        assertThat(stage.leaves(first).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(second);
    }

    @Test
    default void offerThatCouldNotBeCarriedOutPairsOthersFirst() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        Offer lost = stage.arrives(arrival).offer().orElseThrow();
        AgentId bert = stage.isReady("bert", "support.0");

        stage.fails(lost, OfferFailure.CONTROL_LOST);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
        assertThat(stage.parked(arrival.call()).offers())
                .singleElement()
                .extracting(Offer::agent)
                .isEqualTo(bert);
    }

    @Test
    default void samePairMeetsAgainOnlyOnceTheCallHasParked() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        Offer lost = stage.arrives(arrival).offer().orElseThrow();

        assertThat(stage.fails(lost, OfferFailure.CONTROL_LOST).offers()).isEmpty();
        Step again = stage.parked(arrival.call());

        assertThat(again.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.agent()).isEqualTo(anna);
            assertThat(offer.token().value()).isGreaterThan(lost.token().value());
        });
    }

    @Test
    default void callThatNeverParksDoesNotKeepAgentsFromTheOthers() {
        RoutingStage stage = stage();
        CallId ghost = stage.arrives(stage.caller(SUPPORT)).call();
        stage.pass(Duration.ofMillis(1));
        CallId other = stage.waits(SUPPORT);
        AgentId anna = stage.signsIn("anna", "support.0");
        stage.ready(anna);
        Offer unseen = stage.offerOf(ghost);
        stage.pass(Duration.ofSeconds(30));

        assertThat(stage.due()).contains(new Due.OfferExpired(ghost, unseen.token()));
        assertThat(stage.fails(unseen, OfferFailure.CONTROL_LOST).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(other);
    }

    @Test
    default void callThatParksAtLastIsBackInItsOldPlace() {
        RoutingStage stage = stage();
        CallId late = stage.arrives(stage.caller(SUPPORT)).call();
        AgentId anna = stage.signsIn("anna", "support.0");
        stage.ready(anna);
        stage.fails(stage.offerOf(late), OfferFailure.CONTROL_LOST);
        stage.notReady(anna, "LUNCH");
        stage.waits(SUPPORT);

        assertThat(stage.parked(late).applied()).isTrue();
        assertThat(stage.ready(anna).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(late);
    }

    @Test
    default void reportsWithAnotherTokenChangeNothing() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        Offer foreign = new Offer(
                offer.call(),
                new OfferToken(offer.token().value() + 1),
                offer.agent(),
                offer.phone(),
                offer.queue(),
                offer.pbx(),
                offer.channel(),
                offer.ring());
        stage.facts();

        assertThat(stage.rings(foreign)).isEqualTo(NOTHING);
        assertThat(stage.answers(foreign)).isEqualTo(NOTHING);
        assertThat(stage.fails(foreign, OfferFailure.NO_ANSWER)).isEqualTo(NOTHING);
        assertThat(stage.facts()).isEmpty();
    }

    @Test
    default void everyReportIsHarmlessWhenRepeated() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();

        assertThat(stage.rings(offer).applied()).isTrue();
        assertThat(stage.rings(offer)).isEqualTo(NOTHING);
        assertThat(stage.answers(offer).applied()).isTrue();
        assertThat(stage.answers(offer)).isEqualTo(NOTHING);
        assertThat(stage.fails(offer, OfferFailure.NO_ANSWER)).isEqualTo(NOTHING);
        assertThat(stage.leaves(offer.call()).applied()).isTrue();
        assertThat(stage.leaves(offer.call())).isEqualTo(NOTHING);
        assertThat(stage.parked(offer.call())).isEqualTo(NOTHING);
        assertThat(stage.ready(anna)).isEqualTo(NOTHING);
    }

    @Test
    default void answerMayOvertakeTheRinging() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();

        assertThat(stage.answers(offer).applied()).isTrue();
        assertThat(stage.rings(offer)).isEqualTo(NOTHING);
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.TALKING);
    }
}
