package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.junit.jupiter.api.Test;

/** What agents ask for, and when they get it. */
public interface AgentContract extends OnAStage {
    @Test
    default void whoIsReadyAndSignsInElsewhereHasBeenReadySinceBefore() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Instant since = stage.agent(anna).since();

        RoutingStage.await(stage.pass(Duration.ofMinutes(1))
                .store()
                .signIn(RoutingStage.sessionAt("corner", "anna", "support.0"), stage.now()));

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
        assertThat(stage.agent(anna).since()).isEqualTo(since);
    }

    @Test
    default void wishesDuringACallAreGrantedAfterwards() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(queue("support", 0, Duration.ofSeconds(30))))
                .offer()
                .orElseThrow();
        stage.answers(offer);

        stage.facts();
        assertThat(stage.notReady(anna, "LUNCH").applied()).isTrue();
        assertThat(stage.facts())
                .containsExactly(new Fact.AgentWished(anna, AgentState.NOT_READY, new NotReadyReason("LUNCH")));
        assertThat(stage.agent(anna).afterwards()).isEqualTo(AgentState.NOT_READY);
        stage.leaves(offer.call());

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.NOT_READY);
        assertThat(stage.agent(anna).reason()).isEqualTo(new NotReadyReason("LUNCH"));
        assertThat(stage.agent(anna).afterwards()).isNull();
    }

    @Test
    default void readyForgetsTheOtherWishes() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.facts();
        stage.signsOut(anna);
        assertThat(stage.ready(anna).applied()).isTrue();
        assertThat(stage.facts())
                .containsExactly(
                        new Fact.AgentWished(anna, AgentState.LOGGED_OUT, null),
                        new Fact.AgentWished(anna, AgentState.READY, null));

        stage.answers(offer);
        stage.leaves(offer.call());

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
    }

    @Test
    default void agentWhoSignsOutDuringAnOfferIsGoneWhenItFails() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.signsOut(anna);
        stage.facts();

        stage.fails(offer, OfferFailure.NO_ANSWER);

        assertThat(RoutingStage.await(stage.store().liveAgent(anna))).isEmpty();
        assertThat(stage.facts())
                .hasExactlyElementsOfTypes(Fact.OfferFailed.class, Fact.AgentSignedOut.class, Fact.Enqueued.class);
    }

    @Test
    default void agentWhoIsNotReadyGetsNoCalls() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        assertThat(stage.notReady(anna, "LUNCH").applied()).isTrue();
        assertThat(stage.notReady(anna, "LUNCH")).isEqualTo(NOTHING);

        assertThat(stage.arrives(stage.caller(SUPPORT)).offer()).isEmpty();
    }

    @Test
    default void agentWhoSignsOutGetsNoCalls() {
        RoutingStage stage = stage();
        assertThat(stage.signsOut(stage.isReady("anna", "support.0")).applied()).isTrue();

        assertThat(stage.arrives(stage.caller(SUPPORT)).offer()).isEmpty();
    }

    @Test
    default void notReadyAndSignOutEndWrapUp() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(queue("support", 0, Duration.ofSeconds(30))))
                .offer()
                .orElseThrow();
        stage.answers(offer);
        stage.leaves(offer.call());
        stage.facts();

        stage.signsOut(anna);

        assertThat(stage.facts())
                .containsExactly(new Fact.WrapUpEnded(anna, offer.call()), new Fact.AgentSignedOut(anna));
        assertThat(RoutingStage.await(stage.store().nextDue())).isEqualTo(Instant.MAX);
    }

    @Test
    default void signingInAgainWhileReadyChangesTheLines() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        CallId billing = stage.waits(queue("billing"));
        stage.facts();

        Step step = RoutingStage.await(stage.store().signIn(RoutingStage.session(anna, "billing.0"), stage.now()));

        assertThat(step.offers()).singleElement().extracting(Offer::call).isEqualTo(billing);
        assertThat(stage.facts()).hasExactlyElementsOfTypes(Fact.AgentSignedInAnew.class, Fact.Offered.class);
        assertThat(stage.arrives(stage.caller(SUPPORT)).offer()).isEmpty();
    }

    @Test
    default void signingInAgainDuringACallKeepsTheCall() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);

        stage.signsIn("anna", "billing.0");
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        stage.leaves(offer.call());

        assertThat(stage.arrives(stage.caller(SUPPORT)).offer()).isEmpty();
        assertThat(stage.arrives(stage.caller(queue("billing"))).offer()).isPresent();
    }

    @Test
    default void aCallerWhoHasNotParkedYetRingsWhereTheAgentSitsByThen() {
        RoutingStage stage = stage();
        CallId call = stage.arrives(stage.caller(SUPPORT)).call();
        stage.ready(stage.signsIn("anna", "support.0"));

        RoutingStage.await(stage.store().signIn(RoutingStage.sessionAt("corner", "anna", "support.0"), stage.now()));

        assertThat(stage.parked(call).offers()).extracting(Offer::phone).containsExactly("corner");
    }

    @Test
    default void anOfferThatRingsAlreadyStaysWithThePhoneThatRings() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.rings(offer);

        RoutingStage.await(stage.store().signIn(RoutingStage.sessionAt("corner", "anna", "support.0"), stage.now()));

        assertThat(stage.offerOf(offer.call()).phone()).isEqualTo(offer.phone());
        assertThat(stage.agent(anna).phone()).isEqualTo("corner");
        assertThat(stage.agent(anna).call()).isEqualTo(offer.call());
    }

    @Test
    default void twoAgentsNeverShareAPhone() {
        RoutingStage stage = stage();
        AgentId anna = stage.signsIn("anna", "support.0");
        AgentSession intruder = RoutingStage.sessionAt(stage.agent(anna).phone(), "bert", "support.0");
        stage.facts();

        assertThatThrownBy(() -> RoutingStage.await(stage.store().signIn(intruder, stage.now())))
                .hasStackTraceContaining("PhoneTaken")
                .hasStackTraceContaining("Agent 'anna' is signed in");

        assertThat(RoutingStage.await(stage.store().liveAgent(intruder.agent())))
                .isEmpty();
        assertThat(stage.facts()).isEmpty();
    }

    @Test
    default void aPhoneIsFreeWhenItsAgentHasLeftItOrSignedOut() {
        RoutingStage stage = stage();
        AgentId anna = stage.signsIn("anna", "support.0");
        String first = stage.agent(anna).phone();

        RoutingStage.await(stage.store().signIn(RoutingStage.sessionAt("corner", "anna", "support.0"), stage.now()));
        assertThat(RoutingStage.await(stage.store().signIn(RoutingStage.sessionAt(first, "bert"), stage.now()))
                        .applied())
                .isTrue();

        stage.signsOut(anna);
        assertThat(RoutingStage.await(stage.store().signIn(RoutingStage.sessionAt("corner", "carl"), stage.now()))
                        .applied())
                .isTrue();
    }
}
