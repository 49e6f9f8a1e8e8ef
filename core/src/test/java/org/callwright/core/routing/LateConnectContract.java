package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callwright.core.routing.RoutingStage.await;

import java.time.Duration;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.junit.jupiter.api.Test;

/** The PBX connects a caller after the request to do so was given up, and after he has been seen waiting again. */
public interface LateConnectContract extends OnAStage {
    ServiceQueue REPAIRS = RoutingStage.queue("repairs");

    @Test
    default void whoseConnectTimedOutIsBackInLineAtHisOldAgeAsSoonAsHeIsSeenWaiting() {
        RoutingStage stage = stage();
        Arrival first = stage.caller(SUPPORT);
        AgentId anna = lostBeforeLunch(stage, first).agent();
        CallId later = stage.waits(SUPPORT);

        assertThat(await(stage.store().takeDoubt("pbx1"))).as("seen soon").isTrue();
        stage.parked(first.call());

        assertThat(stage.ready(anna).offers()).extracting(Offer::call).containsExactly(first.call());
        assertThat(stage.call(later).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void aLateConnectOfACallerWhoWaitsAgainIsTakenOverAndNobodyElseIsOfferedHim() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        stage.parked(arrival.call());
        stage.pass(Duration.ofMillis(1));

        assertThat(stage.found(arrival, late).applied()).isTrue();

        assertThat(stage.call(arrival.call()).agent()).isEqualTo(late.agent());
        assertThat(stage.agent(late.agent()).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.ready(stage.signsIn("ben", "support.0")).offers()).isEmpty();
        stage.leaves(arrival.call());
        assertThat(RoutingStage.fold(stage.facts(), arrival.call()).state().kind())
                .isEqualTo(CallState.Kind.ENDED);
    }

    @Test
    default void aReadingForWhichThePbxWasAskedBeforeHeWaitedProvesNothingAndIsDoubted() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        long asked = stage.version(arrival.call());
        stage.pass(Duration.ofMillis(1)).parked(arrival.call());
        await(stage.store().takeDoubt("pbx1"));
        stage.pass(Duration.ofMinutes(1)).facts();

        assertThat(stage.foundAsOf(asked, arrival, late)).isEqualTo(NOTHING);

        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(stage.facts()).isEmpty();
    }

    @Test
    default void whoIsOfferedACallerWhoTalksToSomebodyElseByNowIsFree() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        AgentId ben = stage.isReady("ben", "support.0");
        Offer next = stage.parked(arrival.call()).offers().getFirst();
        stage.rings(next);
        stage.pass(Duration.ofMillis(1)).facts();

        assertThat(stage.found(arrival, late).applied()).isTrue();

        assertThat(stage.call(arrival.call()).token()).isEqualTo(late.token());
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
        assertThat(stage.facts())
                .startsWith(new Fact.OfferFailed(arrival.call(), ben, next.token(), OfferFailure.CONTROL_LOST));
        assertThat(stage.answers(next)).isEqualTo(NOTHING);
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
    }

    @Test
    default void whoWantedToLeaveAfterSuchAnOfferLeavesAndTheNextCallerIsNotHis() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        AgentId ben = stage.isReady("ben", "support.0");
        stage.parked(arrival.call());
        stage.signsOut(ben);
        CallId next = stage.waits(SUPPORT);

        assertThat(stage.found(arrival, late).offers()).isEmpty();

        assertThat(await(stage.store().liveAgent(ben))).isEmpty();
        assertThat(stage.call(next).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void anAgentMayBeOfferedTheVeryCallerWhoIsConnectedToHimLate() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lost(stage, arrival);
        Offer next = stage.parked(arrival.call()).offers().getFirst();
        assertThat(next.agent()).isEqualTo(late.agent());
        stage.notReady(late.agent(), "LUNCH");
        stage.pass(Duration.ofMillis(1));

        assertThat(stage.found(arrival, late).applied()).isTrue();

        assertThat(stage.agent(late.agent()).token()).isEqualTo(late.token());
        assertThat(stage.fails(next, OfferFailure.NO_ANSWER)).isEqualTo(NOTHING);
        stage.leaves(arrival.call());
        assertThat(stage.agent(late.agent()).reason()).isEqualTo(new NotReadyReason("LUNCH"));
    }

    @Test
    default void anotherCallerWhomTheAgentWasOfferedMeanwhileGoesBackToHisPlaceAndToSomebodyElseOnceHeParks() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        CallId other = stage.waits(SUPPORT);
        Offer late = lost(stage, arrival);
        assertThat(stage.offerOf(other).agent()).isEqualTo(late.agent());
        Offer rung = stage.offerOf(other);
        stage.rings(rung);
        AgentId ben = stage.isReady("ben", "support.0");

        Step found = stage.found(arrival, late);

        assertThat(found.stillRinging()).isEqualTo(new StillRinging(rung, false));
        assertThat(found.offers()).as("not before he parks").isEmpty();

        assertThat(stage.agent(late.agent()).call()).isEqualTo(arrival.call());
        assertThat(stage.parked(other).offers())
                .extracting(Offer::agent, Offer::call)
                .containsExactly(tuple(ben, other));
    }

    @Test
    default void aCallerOnHisWayToTheAgentIsNotMovedAndIsLookedFor() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lost(stage, arrival);
        AgentId carl = stage.isReady("carl", "repairs.0");
        Offer talk = stage.arrives(stage.caller(REPAIRS)).offer().orElseThrow();
        stage.answers(talk);
        await(stage.store()
                .transferred(new Transfer(talk.call(), carl, talk.token(), REPAIRS, late.agent()), stage.now()));
        assertThat(stage.agent(late.agent()).call()).isEqualTo(talk.call());
        await(stage.store().takeDoubt("pbx1"));

        Step found = stage.found(arrival, late);

        assertThat(found.applied()).isTrue();
        assertThat(found.stillRinging()).as("nothing was asked of the PBX").isNull();
        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(stage.parked(talk.call()).offers()).extracting(Offer::agent).containsExactly(carl);
    }

    @Test
    default void withoutAWrapUpTheNextCallerIsTakenFromWhoTalksOnAfterAHandOverThatTimedOut() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        CallId next = stage.waits(SUPPORT);
        Transfer transfer = new Transfer(arrival.call(), anna, talk.token(), REPAIRS, null);
        await(stage.store().transferred(transfer, stage.now()));
        assertThat(stage.agent(anna).call()).isEqualTo(next);
        stage.pass(Duration.ofSeconds(5));
        await(stage.store().transferDoubted(transfer, stage.now()));

        assertThat(stage.found(arrival, talk).applied()).isTrue();

        assertThat(stage.agent(anna).call()).isEqualTo(arrival.call());
        assertThat(stage.call(next).state()).isEqualTo(CallState.Kind.WAITING);
        stage.leaves(arrival.call());
        assertThat(stage.agent(anna).call()).isEqualTo(next);
    }

    @Test
    default void whatIsFoundIsRightWhateverTheClocksOfTheNodesSay() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        stage.parked(arrival.call());
        await(stage.store().takeDoubt("pbx1"));

        // The node that has read the PBX is behind the one that saw him waiting.
        stage.pass(Duration.ofMinutes(-1));

        assertThat(stage.found(arrival, late).applied()).isTrue();
        assertThat(await(stage.store().takeDoubt("pbx1"))).isFalse();
    }

    @Test
    default void whatWasReadBeforeHeWaitedProvesNothingWhateverTheClocksOfTheNodesSay() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        long asked = stage.version(arrival.call());
        stage.pass(Duration.ofMinutes(-1)).parked(arrival.call());

        stage.pass(Duration.ofMinutes(2));

        assertThat(stage.foundAsOf(asked, arrival, late)).isEqualTo(NOTHING);
    }

    @Test
    default void whoTalksToTwoIsLookedForAsSoonAsOneOfThemHasGone() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        CallId next = stage.waits(SUPPORT);
        Offer late = lost(stage, arrival);
        Offer second = stage.offerOf(next);
        stage.answers(second);
        assertThat(stage.found(arrival, late)).isEqualTo(NOTHING);
        await(stage.store().takeDoubt("pbx1"));

        stage.leaves(next);

        assertThat(await(stage.store().takeDoubt("pbx1"))).as("seen soon").isTrue();
        assertThat(stage.found(arrival, late).applied()).isTrue();
        assertThat(stage.agent(late.agent()).call()).isEqualTo(arrival.call());
        stage.leaves(arrival.call());
        assertThat(await(stage.store().takeDoubt("pbx1"))).as("of one only").isFalse();
    }

    @Test
    default void whoseOfferIsOverIsKnownUntilThereIsAnother() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lostBeforeLunch(stage, arrival);
        AgentId anna = late.agent();

        assertThat(await(stage.store().offeredTo(arrival.call(), late.token()))).contains(anna);
        stage.isReady("ben", "support.0");
        stage.parked(arrival.call());
        assertThat(await(stage.store().offeredTo(arrival.call(), late.token()))).isEmpty();
        assertThat(await(stage.store().offeredTo(CallId.next(), late.token()))).isEmpty();
    }

    @Test
    default void whosePhoneWasBusyWithThatVeryConversationTakesCallsAfterwards() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        CallId other = stage.waits(SUPPORT);
        Offer late = lost(stage, arrival);
        stage.fails(stage.offerOf(other), OfferFailure.BUSY);
        assertThat(stage.agent(late.agent()).reason()).isEqualTo(NotReadyReason.PHONE_BUSY);

        assertThat(stage.found(arrival, late).applied()).isTrue();
        stage.leaves(arrival.call());

        assertThat(stage.agent(late.agent()).call()).isEqualTo(other);
    }

    @Test
    default void whoIsFoundTalkingDoesNotCallBackAtTheSameTime() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Offer late = lost(stage, arrival);
        Offer back = stage.callsBack(late.agent(), SUPPORT);
        stage.facts();

        assertThat(stage.found(arrival, late).stillRinging()).isEqualTo(new StillRinging(back, true));

        assertThat(await(stage.store().hasEnded(back.call()))).isTrue();
        assertThat(stage.facts()).contains(new Fact.CallEnded(back.call(), CallEnding.NOT_REACHED, null));
        assertThat(stage.agent(late.agent()).call()).isEqualTo(arrival.call());
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
    }

    @Test
    default void aColleagueWhoIsKeptForACallerOnTheWayIsNotTakenFromHimByAReading() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        AgentId ben = stage.isReady("ben", "other.0");
        await(stage.store().transferred(new Transfer(talk.call(), anna, talk.token(), REPAIRS, ben), stage.now()));
        long asked = stage.pass(Duration.ofMillis(1)).version(talk.call());

        assertThat(stage.found(arrival, talk)).isEqualTo(NOTHING);
        stage.pass(Duration.ofMillis(1)).parked(talk.call());
        assertThat(stage.foundAsOf(asked, arrival, talk)).isEqualTo(NOTHING);

        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RESERVED);
        stage.answers(stage.offerOf(talk.call()));
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.TALKING);
    }

    /** Waits and is offered to anna, but the PBX does not answer the request to connect him. */
    private static Offer lost(RoutingStage stage, Arrival arrival) {
        stage.arrives(arrival);
        stage.parked(arrival.call());
        Offer lost = stage.ready(stage.signsIn("anna", "support.0")).offers().getFirst();
        stage.pass(Duration.ofSeconds(10));
        stage.withdrawn(lost, OfferFailure.PBX_UNREACHABLE);
        assertThat(stage.call(arrival.call()).state()).isEqualTo(CallState.Kind.WAITING);
        return lost;
    }

    /** The same, and anna takes nobody else meanwhile. */
    private static Offer lostBeforeLunch(RoutingStage stage, Arrival arrival) {
        Offer lost = lost(stage, arrival);
        stage.notReady(lost.agent(), "LUNCH");
        return lost;
    }
}
