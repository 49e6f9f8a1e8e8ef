package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One agent's conversation that somebody else goes on with. */
public interface TransferContract extends OnAStage {
    ServiceQueue REPAIRS = queue("repairs", 0, Duration.ofSeconds(30));

    @Test
    default void theCallerIsOfferedToWhoServesTheOtherQueueOnceHeIsParked() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        AgentId ben = stage.isReady("ben", "repairs.0");
        stage.facts();

        assertThat(transfer(stage, talk, REPAIRS, null)).isEqualTo(new Step(true, List.of()));
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.agent(talk.agent()).state()).isEqualTo(AgentState.READY);
        Offer next = stage.parked(talk.call()).offers().getFirst();

        assertThat(next.agent()).isEqualTo(ben);
        assertThat(next.queue()).isEqualTo(REPAIRS.id());
        assertThat(next.token().value()).isGreaterThan(talk.token().value());
        assertThat(stage.facts())
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("Transferred", "AgentReady", "Offered");
    }

    @Test
    default void theCallerKeepsTicketAndAge() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        LiveCall before = stage.call(talk.call());
        stage.pass(Duration.ofMinutes(3));
        CallId later = stage.waits(REPAIRS);

        transfer(stage, talk, REPAIRS, null);
        stage.parked(talk.call());

        assertThat(stage.call(talk.call()).ticket()).isEqualTo(before.ticket());
        AgentId ben = stage.signsIn("ben", "repairs.0");
        assertThat(stage.ready(ben).offers()).extracting(Offer::call).containsExactly(talk.call());
        assertThat(stage.call(later).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void aColleagueIsReservedAtOnceAndRungOnceTheCallerIsParked() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        AgentId ben = stage.isReady("ben", "other.0");

        assertThat(transfer(stage, talk, SUPPORT, ben).offers()).isEmpty();

        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RESERVED);
        assertThat(stage.parked(talk.call()).offers()).extracting(Offer::agent).containsExactly(ben);
        assertThat(stage.facts())
                .filteredOn(fact ->
                        fact instanceof Fact.Offered offered && offered.agent().equals(ben))
                .extracting("by")
                .containsExactly(Fact.Occasion.NAMED);
    }

    @Test
    default void aCallerWhomTheColleagueDoesNotTakeGoesIntoTheLineOfTheQueue() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        AgentId ben = stage.isReady("ben", "other.0");
        transfer(stage, talk, REPAIRS, ben);
        Offer offer = stage.parked(talk.call()).offers().getFirst();
        stage.rings(offer);

        stage.fails(offer, OfferFailure.NO_ANSWER);
        stage.parked(talk.call());

        AgentId cem = stage.signsIn("cem", "repairs.0");
        assertThat(stage.ready(cem).offers()).extracting(Offer::call).containsExactly(talk.call());
    }

    @Test
    default void aColleagueIsNotKeptForATransferThatMayNotHaveReachedThePbx() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        AgentId ben = stage.isReady("ben", "other.0");
        Transfer transfer = new Transfer(talk.call(), talk.agent(), talk.token(), REPAIRS, ben);
        await(stage.store().transferred(transfer, stage.now()));
        stage.facts();

        await(stage.store().transferDoubted(transfer, stage.now()));

        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.facts())
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("OfferFailed");
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
        assertThat(await(stage.store().transferDoubted(transfer, stage.now()))).isEqualTo(NOTHING);
    }

    @Test
    default void whoParksAfterAllIsServedByTheOtherQueue() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        AgentId ben = stage.isReady("ben", "repairs.0");
        Transfer transfer = new Transfer(talk.call(), talk.agent(), talk.token(), REPAIRS, null);
        await(stage.store().transferred(transfer, stage.now()));

        await(stage.store().transferDoubted(transfer, stage.now()));

        assertThat(stage.parked(talk.call()).offers()).extracting(Offer::agent).containsExactly(ben);
        assertThat(await(stage.store().transferDoubted(transfer, stage.now()))).isEqualTo(NOTHING);
    }

    @Test
    default void theConversationGoesOnWhenTheColleagueIsNotReady() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        AgentId ben = stage.signsIn("ben", "repairs.0");
        stage.facts();

        assertThatThrownBy(() -> transfer(stage, talk, REPAIRS, ben)).hasRootCauseInstanceOf(ColleagueNotReady.class);

        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.TALKING);
        assertThat(stage.facts()).isEmpty();
    }

    @Test
    default void theAgentWrapsUpAsTheQueueOfHisConversationHasIt() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "repairs.0");
        Offer talk = stage.arrives(stage.caller(REPAIRS)).offer().orElseThrow();
        stage.answers(talk);

        transfer(stage, talk, SUPPORT, null);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(stage.agent(anna).wrapUpUntil()).isEqualTo(stage.now().plusSeconds(30));
    }

    @Test
    default void transferAskedForTwiceMovesTheCallerOnce() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        transfer(stage, talk, REPAIRS, null);
        stage.facts();

        assertThat(transfer(stage, talk, REPAIRS, null)).isEqualTo(NOTHING);
        assertThat(stage.facts()).isEmpty();
    }

    @Test
    default void lateEndOfTheEarlierConversationDoesNotEndTheCall() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        transfer(stage, talk, REPAIRS, null);

        assertThat(await(stage.store()
                        .conversationOver(talk.call(), talk.token(), CallEnding.AGENT_HUNG_UP, stage.now())))
                .isEqualTo(NOTHING);
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void callerWhoLeavesOnTheWayEndsTheCall() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        transfer(stage, talk, REPAIRS, null);
        stage.facts();

        stage.leaves(talk.call());

        assertThat(stage.facts()).containsExactly(new Fact.CallEnded(talk.call(), CallEnding.ABANDONED, null));
    }

    @Test
    default void readingOlderThanTheTransferDoesNotBringTheConversationBack() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        transfer(stage, talk, REPAIRS, null);

        assertThat(stage.found(arrival, talk)).isEqualTo(NOTHING);
        long asked = stage.version(talk.call());
        stage.parked(talk.call());
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.foundAsOf(asked, arrival, talk)).isEqualTo(NOTHING);
    }

    @Test
    default void conversationIsFoundAgainWhenThePbxNeverHeardOfTheTransfer() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        transfer(stage, talk, REPAIRS, null);

        stage.pass(Duration.ofSeconds(10));
        assertThat(stage.due()).containsExactly(new Due.TransferUnseen(talk.call(), talk.token()));
        RoutingStage.await(stage.store().transferUnseen(talk.call(), talk.token(), stage.now()));

        assertThat(stage.found(arrival, talk).applied()).isTrue();
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.TALKING);
    }

    @Test
    default void whoDoesNotParkInTimeIsDoubtedAndIfHeTalksOnFoundAtOnce() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(arrival).offer().orElseThrow();
        stage.answers(talk);
        transfer(stage, talk, REPAIRS, null);
        stage.pass(Duration.ofSeconds(4));
        assertThat(stage.due()).isEmpty();
        assertThat(await(stage.store().takeDoubt("pbx1"))).isFalse();

        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.due()).containsExactly(new Due.TransferUnseen(talk.call(), talk.token()));
        await(stage.store().transferUnseen(talk.call(), talk.token(), stage.now()));

        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(await(stage.store().takeDoubt("pbx1"))).as("for one reading").isFalse();
        assertThat(stage.found(arrival, talk).applied()).isTrue();
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
    }

    @Test
    default void whoHasParkedInTimeIsNotDoubted() {
        RoutingStage stage = stage();
        Offer talk = talk(stage);
        transfer(stage, talk, REPAIRS, null);
        stage.parked(talk.call());

        stage.pass(Duration.ofSeconds(10));

        assertThat(stage.due()).isEmpty();
        assertThat(await(stage.store().transferUnseen(talk.call(), talk.token(), stage.now())))
                .isEqualTo(NOTHING);
        assertThat(await(stage.store().takeDoubt("pbx1"))).isFalse();
    }

    private static Offer talk(RoutingStage stage) {
        stage.isReady("anna", "support.0");
        Instant called = stage.now();
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);
        assertThat(stage.call(offer.call()).arrived()).isEqualTo(called);
        stage.pass(Duration.ofSeconds(20));
        return offer;
    }

    private static Step transfer(RoutingStage stage, Offer talk, ServiceQueue queue, @Nullable AgentId to) {
        return await(stage.store()
                .transferred(new Transfer(talk.call(), talk.agent(), talk.token(), queue, to), stage.now()));
    }
}
