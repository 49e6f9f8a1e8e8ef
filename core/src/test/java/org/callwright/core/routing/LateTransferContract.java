package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The PBX does what nobody expects of it any more: it moves a caller on a request that was given up. */
public interface LateTransferContract extends OnAStage {
    ServiceQueue ELSEWHERE = queue("elsewhere", 0, Duration.ofSeconds(30));

    @Test
    default void whoIsSeenWaitingAlthoughHeTalksIsDoubtedAndNotMovedOnThatAlone() {
        RoutingStage stage = stage();
        Offer talk = talksOnAfterAGivenUpTransfer(stage);

        stage.parked(talk.call());

        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.TALKING);
    }

    @Test
    default void whoIsSeenWaitingAlthoughAPhoneRingsForHimIsDoubted() {
        RoutingStage stage = stage();
        CallId call = stage.waits(SUPPORT);
        Offer offer = stage.ready(stage.signsIn("anna", "support.0")).offers().getFirst();
        stage.rings(offer);

        stage.parked(call);

        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(stage.call(call).state()).isEqualTo(CallState.Kind.RINGING);
    }

    @Test
    default void aTransferThatIsCarriedOutLateIsToldAgainAndServesTheCallerAtOnce() {
        RoutingStage stage = stage();
        Offer talk = talksOnAfterAGivenUpTransfer(stage);
        AgentId ben = stage.isReady("ben", "elsewhere.0");
        stage.facts();

        Step step = takenOut(stage, talk, stage.channel(talk.call()));

        assertThat(step.offers()).extracting(Offer::agent, Offer::call).containsExactly(tuple(ben, talk.call()));
        assertThat(stage.agent(talk.agent()).state()).isEqualTo(AgentState.WRAP_UP);
        List<Fact> facts = stage.facts();
        assertThat(facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("Transferred", "Offered", "WrapUpStarted");
        assertThat(facts.getFirst())
                .isEqualTo(new Fact.Transferred(talk.call(), talk.agent(), talk.token(), ELSEWHERE.id(), null));
    }

    @Test
    default void whomNobodyCanTakeThenStandsInLineAtHisOldAge() {
        RoutingStage stage = stage();
        Offer talk = talksOnAfterAGivenUpTransfer(stage);
        CallId later = stage.waits(ELSEWHERE);

        takenOut(stage, talk, stage.channel(talk.call()));

        AgentId ben = stage.signsIn("ben", "elsewhere.0");
        assertThat(stage.ready(ben).offers()).extracting(Offer::call).containsExactly(talk.call());
        assertThat(stage.call(later).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void theAgentWhomHeWasTakenFromMayHaveHimAgainWhenNobodyElseIsThere() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);

        Step step = takenOut(stage, talk, stage.channel(talk.call()));

        assertThat(step.offers()).extracting(Offer::agent, Offer::call).containsExactly(tuple(anna, talk.call()));
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.RESERVED);
    }

    @Test
    default void takenOutTwiceOrTooLateChangesNothing() {
        RoutingStage stage = stage();
        Offer talk = talksOnAfterAGivenUpTransfer(stage);
        stage.isReady("ben", "elsewhere.0");
        Offer next = takenOut(stage, talk, stage.channel(talk.call())).offers().getFirst();
        assertThat(takenOut(stage, talk, stage.channel(talk.call()))).isEqualTo(NOTHING);
        stage.answers(next);
        stage.facts();

        assertThat(takenOut(stage, talk, stage.channel(talk.call()))).isEqualTo(NOTHING);
        stage.leaves(talk.call());
        assertThat(takenOut(stage, next, stage.channel(talk.call()))).isEqualTo(NOTHING);
        assertThat(stage.facts())
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("CallEnded", "WrapUpStarted");
    }

    @Test
    default void anAgentWhoWantedToLeaveAfterTheConversationLeavesWhenTheCallerIsTakenOut() {
        RoutingStage stage = stage();
        Offer talk = talksOnAfterAGivenUpTransfer(stage);
        stage.signsOut(talk.agent());

        takenOut(stage, talk, stage.channel(talk.call()));

        assertThat(await(stage.store().liveAgent(talk.agent()))).isEmpty();
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void whoTalksToSomebodyElseByThenIsFoundThereAndKeptOutOfTheLine() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        stage.arrives(arrival);
        stage.parked(arrival.call());
        AgentId ben = stage.signsIn("ben", "support.0");
        Offer lost = stage.ready(ben).offers().getFirst();
        stage.withdrawn(lost, OfferFailure.PBX_UNREACHABLE);
        stage.notReady(ben, "LUNCH");
        stage.parked(arrival.call());
        AgentId anna = stage.signsIn("anna", "support.0");
        Offer talk = stage.ready(anna).offers().getFirst();
        stage.answers(talk);
        AgentId cem = stage.isReady("cem", "support.0");

        assertThat(takenOut(stage, talk, null).offers()).isEmpty();
        assertThat(stage.found(arrival, lost).applied()).isTrue();

        assertThat(stage.call(arrival.call()).agent()).isEqualTo(ben);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
        assertThat(stage.agent(cem).state()).isEqualTo(AgentState.READY);
    }

    @Test
    default void aReadingOlderThanTheNextOfferDoesNotTakeAWaitingCallerBackToTheAgentBefore() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        AgentId ben = stage.isReady("ben", "elsewhere.0");
        await(stage.store().transferred(new Transfer(talk.call(), anna, talk.token(), ELSEWHERE, null), stage.now()));
        Offer next = stage.parked(talk.call()).offers().getFirst();
        stage.fails(next, OfferFailure.REJECTED);
        long asked = stage.version(talk.call());
        stage.pass(Duration.ofSeconds(1)).parked(talk.call());
        stage.facts();

        assertThat(stage.foundAsOf(asked, arrival, talk)).isEqualTo(NOTHING);

        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.NOT_READY);
        assertThat(stage.facts()).isEmpty();
    }

    @Test
    default void aColleagueForWhomNobodyParksInTimeIsFreeAndTheConversationIsFound() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        AgentId ben = stage.isReady("ben", "other.0");
        await(stage.store().transferred(new Transfer(talk.call(), anna, talk.token(), ELSEWHERE, ben), stage.now()));
        Offer kept = stage.offerOf(talk.call());
        stage.pass(Duration.ofSeconds(4));
        assertThat(stage.due()).isEmpty();

        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.due()).containsExactly(new Due.TransferUnseen(talk.call(), kept.token()));
        await(stage.store().transferUnseen(talk.call(), kept.token(), stage.now()));

        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(stage.found(arrival, talk).applied()).isTrue();
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
    }

    @Test
    default void aColleagueForWhomTheCallerHasParkedIsNotTakenFromHimByALateDoubt() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(talk);
        AgentId ben = stage.isReady("ben", "other.0");
        Transfer transfer = new Transfer(talk.call(), talk.agent(), talk.token(), ELSEWHERE, ben);
        await(stage.store().transferred(transfer, stage.now()));
        Offer offer = stage.parked(talk.call()).offers().getFirst();

        assertThat(await(stage.store().transferUnseen(talk.call(), offer.token(), stage.now())))
                .isEqualTo(NOTHING);
        assertThat(await(stage.store().transferDoubted(transfer, stage.now()))).isEqualTo(NOTHING);

        stage.pass(Duration.ofSeconds(6));
        assertThat(stage.due()).containsExactly(new Due.OfferExpired(talk.call(), offer.token()));
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RESERVED);
    }

    @Test
    default void whoWantedNoMoreCallsAfterATransferWantsNoneAfterTheConversationThatGoesOn() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        givenUp(stage, talk);
        stage.notReady(anna, "LUNCH");
        stage.facts();

        assertThat(stage.found(arrival, talk).applied()).isTrue();

        assertThat(stage.agent(anna).afterwards()).isEqualTo(AgentState.NOT_READY);
        assertThat(stage.facts())
                .endsWith(new Fact.AgentWished(anna, AgentState.NOT_READY, new NotReadyReason("LUNCH")));
        stage.leaves(talk.call());
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.NOT_READY);
    }

    @Test
    default void whoHasLeftAfterATransferIsNotKeptSignedInByTheConversationThatGoesOn() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        givenUp(stage, talk);
        stage.signsOut(anna);

        stage.found(arrival, talk);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        stage.leaves(talk.call());
        assertThat(await(stage.store().liveAgent(anna))).isEmpty();
    }

    /** Nobody knows whether the PBX has taken the request; the caller is still found talking. Any doubt is settled. */
    private static Offer talksOnAfterAGivenUpTransfer(RoutingStage stage) {
        Arrival arrival = stage.caller(ELSEWHERE);
        stage.isReady("anna", "elsewhere.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        stage.pass(Duration.ofSeconds(20));
        givenUp(stage, talk);
        await(stage.store().takeDoubt("pbx1"));
        assertThat(stage.found(arrival, talk).applied()).isTrue();
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.TALKING);
        return talk;
    }

    private static void givenUp(RoutingStage stage, Offer talk) {
        Transfer transfer = new Transfer(talk.call(), talk.agent(), talk.token(), ELSEWHERE, null);
        await(stage.store().transferred(transfer, stage.now()));
        stage.pass(Duration.ofSeconds(3));
        await(stage.store().transferDoubted(transfer, stage.now()));
    }

    private static Step takenOut(RoutingStage stage, Offer talk, @Nullable String waitsOn) {
        return await(stage.store().takenOut(talk.call(), talk.token(), waitsOn, stage.now()));
    }
}
