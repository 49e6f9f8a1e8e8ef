package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.junit.jupiter.api.Test;

/** What happens because its time has come. */
public interface DueTimeContract extends OnAStage {
    @Test
    default void callEntersTheNextLaneWhenItsTimeHasComeAndFindsTheAgentThere() {
        RoutingStage stage = stage();
        AgentId helper = stage.isReady("helper", "support.1");
        CallId call = stage.waits(queue("support", 0, Duration.ZERO, Duration.ofSeconds(30)));
        stage.pass(Duration.ofSeconds(30));
        stage.facts();

        assertThat(stage.due()).containsExactly(new Due.Relaxation(call, 1));
        Step step = RoutingStage.await(stage.store().relax(call, 1, stage.now()));

        assertThat(step.offers()).singleElement().extracting(Offer::agent).isEqualTo(helper);
        assertThat(stage.facts()).hasExactlyElementsOfTypes(Fact.Relaxed.class, Fact.Offered.class);
        assertThat(RoutingStage.await(stage.store().relax(call, 1, stage.now())))
                .isEqualTo(NOTHING);
    }

    @Test
    default void relaxedCallStillWaitsInItsFirstLane() {
        RoutingStage stage = stage();
        CallId call = stage.waits(queue("support", 0, Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(60)));
        stage.pass(Duration.ofSeconds(30));
        assertThat(RoutingStage.await(stage.store().relax(call, 1, stage.now())).applied())
                .isTrue();

        assertThat(stage.ready(stage.signsIn("expert", "support.0")).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(call);
        assertThat(stage.ready(stage.signsIn("helper", "support.1")).offers()).isEmpty();
    }

    @Test
    default void callDoesNotRelaxBeyondItsLastStep() {
        RoutingStage stage = stage();
        CallId call = stage.waits(SUPPORT);

        assertThat(RoutingStage.await(stage.store().relax(call, 1, stage.now())))
                .isEqualTo(NOTHING);
    }

    @Test
    default void withdrawnCallerIsOfferedAgainOnlyOnceHeIsParked() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.isReady("ben", "support.0");

        Step step = stage.withdrawn(offer, OfferFailure.REJECTED);

        assertThat(step.applied()).isTrue();
        assertThat(step.offers()).isEmpty();
        assertThat(stage.parked(offer.call()).offers())
                .singleElement()
                .satisfies(next -> assertThat(next.agent().value()).isEqualTo("ben"));
    }

    @Test
    default void agentIsFreeForOthersWhenTheCallersPbxIsAway() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer lost = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();

        stage.withdrawn(lost, OfferFailure.PBX_UNREACHABLE);
        Offer next = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();

        assertThat(next.agent()).isEqualTo(lost.agent());
        assertThat(next.call()).isNotEqualTo(lost.call());
    }

    @Test
    default void offerThatNobodySawRingingIsDueAfterSixSeconds() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();

        assertThat(stage.due()).isEmpty();
        stage.pass(Duration.ofSeconds(6));
        assertThat(stage.due()).containsExactly(new Due.OfferExpired(offer.call(), offer.token()));
        assertThat(stage.due()).as("leased to the first").isEmpty();
        stage.pass(Duration.ofSeconds(6));
        assertThat(stage.due()).as("not settled, so it comes up again").hasSize(1);
    }

    @Test
    default void ringingOfferIsDueOnlyAfterThePhoneShouldHaveStopped() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.rings(offer);

        stage.pass(RoutingStage.RING.plusSeconds(2));
        assertThat(stage.due()).isEmpty();
        stage.pass(Duration.ofSeconds(4));
        assertThat(stage.due()).hasSize(1);
    }

    @Test
    default void answeredAndEndedCallsAreNeverDue() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);
        stage.leaves(stage.waits(queue("support", 0, Duration.ZERO, Duration.ofSeconds(5))));

        assertThat(RoutingStage.await(stage.store().nextDue())).isEqualTo(Instant.MAX);
    }
}
