package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Fact;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** What can be read, and what was lost and is found on the PBX. */
public interface RecoveryContract extends OnAStage {
    @Test
    default void liveCallsAndAgentsAreThoseThatAreNotOver() {
        RoutingStage stage = stage();
        CallId waiting = stage.waits(SUPPORT);
        stage.leaves(stage.waits(SUPPORT));
        AgentId anna = stage.signsIn("anna", "billing.0");
        stage.signsOut(stage.signsIn("bert", "billing.0"));

        assertThat(RoutingStage.await(stage.store().liveCalls()))
                .extracting(LiveCall::call)
                .containsExactly(waiting);
        assertThat(RoutingStage.await(stage.store().liveAgents()))
                .extracting(LiveAgent::agent)
                .containsExactly(anna);
    }

    @Test
    default void abandonedIsWhoLeavesBeforeAnAnswerAndLostStaysLost() {
        RoutingStage stage = stage();
        CallId left = stage.waits(SUPPORT);
        CallId lost = stage.waits(SUPPORT);
        stage.facts();
        stage.leaves(left);
        stage.ended(lost, CallEnding.LOST);

        assertThat(stage.facts())
                .containsExactly(
                        new Fact.CallEnded(left, CallEnding.ABANDONED, null),
                        new Fact.CallEnded(lost, CallEnding.LOST, null));
    }

    @Test
    default void conversationThatIsFoundKeepsItsAgentBusyAndEndsProperly() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentSession anna = RoutingStage.session(new AgentId("anna"), "support.0");
        OfferToken offer = new OfferToken(77);

        Step found = RoutingStage.await(stage.store()
                .conversationFound(arrival, anna, offer, stage.version(arrival.call()), false, stage.now()));

        assertThat(found.applied()).isTrue();
        assertThat(stage.facts())
                .hasExactlyElementsOfTypes(
                        Fact.CallArrived.class,
                        Fact.TicketOpened.class,
                        Fact.AgentSignedIn.class,
                        Fact.ConversationFound.class);
        assertThat(stage.ready(anna.agent()).offers()).isEmpty();
        assertThat(stage.agent(anna.agent()).state()).isEqualTo(AgentState.TALKING);
        assertThat(RoutingStage.await(stage.store()
                                .conversationFound(
                                        arrival, anna, offer, stage.version(arrival.call()), false, stage.now()))
                        .applied())
                .isFalse();
        stage.leaves(arrival.call());
        assertThat(stage.agent(anna.agent()).state()).isEqualTo(AgentState.READY);
    }

    @Test
    default void conversationOfACallThoughtToBeWaitingTakesItOutOfTheLine() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        stage.arrives(arrival);
        AgentId ben = stage.signsIn("ben", "support.0");
        AgentSession anna = RoutingStage.session(new AgentId("anna"), "support.0");

        RoutingStage.await(stage.store()
                .conversationFound(
                        arrival, anna, new OfferToken(77), stage.version(arrival.call()), false, stage.now()));

        assertThat(stage.ready(ben).offers()).isEmpty();
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
        assertThat(stage.call(arrival.call()).agent()).isEqualTo(anna.agent());
    }

    @Test
    default void agentWhoTalksIsNotFoundInASecondConversation() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);

        Step found = RoutingStage.await(stage.store()
                .conversationFound(
                        stage.caller(SUPPORT),
                        RoutingStage.session(anna, "support.0"),
                        new OfferToken(77),
                        0,
                        false,
                        stage.now()));

        assertThat(found.applied()).isFalse();
        assertThat(stage.agent(anna).call()).isEqualTo(offer.call());
    }

    @Test
    default void whoIsNoAgentAnyMoreIsSignedOutOnceTheConversationThatHeWasFoundInIsOver() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        CallId next = stage.waits(SUPPORT);
        AgentSession alma = RoutingStage.session(new AgentId("alma"), "support.0");

        RoutingStage.await(stage.store().conversationFound(arrival, alma, new OfferToken(77), 0, true, stage.now()));

        assertThat(stage.agent(alma.agent()).call()).isEqualTo(arrival.call());
        stage.leaves(arrival.call());
        assertThat(RoutingStage.await(stage.store().liveAgent(alma.agent()))).isEmpty();
        assertThat(stage.call(next).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    default void aConversationAtAPhoneWhereSomebodyHasSignedInSinceIsNotThatOfWhoHasLeftIt() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        AgentSession anna = RoutingStage.session(new AgentId("anna"), "support.0");
        AgentSession ben = RoutingStage.sessionAt(anna.phone(), "ben", "support.0");
        RoutingStage.await(stage.store().signIn(ben, stage.now()));
        RoutingStage.await(stage.store().takeDoubt("pbx1"));

        assertThat(RoutingStage.await(stage.store()
                                .conversationFound(arrival, anna, new OfferToken(77), 0, false, stage.now()))
                        .applied())
                .isFalse();

        assertThat(RoutingStage.await(stage.store().liveAgents()))
                .extracting(LiveAgent::agent)
                .containsExactly(ben.agent());
        assertThat(RoutingStage.await(stage.store().takeDoubt("pbx1")))
                .as("it is his, as the next reading says")
                .isTrue();
    }

    @Test
    default void whoIsPutBackAfterSomebodyHasSignedInAtHisPhoneIsSignedOut() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        LiveAgent ready = stage.agent(anna);
        stage.signsOut(anna);
        AgentSession ben = RoutingStage.sessionAt(ready.phone(), "ben", "support.0");
        RoutingStage.await(stage.store().signIn(ben, stage.now()));
        LiveCall talk = talk(anna, stage.now());
        stage.facts();

        RoutingStage.await(stage.store().restoreCall(talk, SUPPORT, Optional.of(ready), stage.now()));
        RoutingStage.await(stage.store().restoreAgent(ready, stage.now()));

        assertThat(RoutingStage.await(stage.store().liveAgents()))
                .extracting(LiveAgent::agent)
                .containsExactly(ben.agent());
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.facts()).containsExactly(new Fact.AgentSignedOut(anna));
    }

    @Test
    default void whoIsPutBackHasBeenWhatHeIsSinceBeforeTheStoreWasLost() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        LiveAgent ready = stage.agent(anna);
        stage.signsOut(anna);
        Instant then = stage.now();
        LiveAgent talks = new LiveAgent(
                new AgentId("ben"), AgentState.TALKING, null, then, "phone_ben", List.of(), null, null, null, null);
        LiveCall talk = talk(talks.agent(), then);
        stage.pass(Duration.ofMinutes(1));

        RoutingStage.await(stage.store().restoreCall(talk, SUPPORT, Optional.of(talks), stage.now()));
        RoutingStage.await(stage.store().restoreAgent(ready, stage.now()));

        assertThat(stage.agent(talks.agent()).since()).isEqualTo(then);
        assertThat(stage.call(talk.call()).since()).isEqualTo(then);
        assertThat(stage.version(talk.call()))
                .as("no version that it had before, however much had happened to it")
                .isGreaterThan(then.toEpochMilli());
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
        assertThat(stage.agent(anna).since()).isEqualTo(ready.since());
    }

    private static LiveCall talk(AgentId agent, Instant since) {
        return new LiveCall(
                CallId.next(),
                CallState.Kind.TALKING,
                SUPPORT.id(),
                0,
                "pbx1",
                "PJSIP/carrier-1",
                "1700000000.1",
                true,
                agent,
                new OfferToken(77),
                new TicketNumber("T-77"),
                since,
                since,
                true,
                0);
    }

    @Test
    default void callThatNobodySawEndIsToldOnceUnlessItIsKnown() {
        RoutingStage stage = stage();
        CallId waiting = stage.waits(SUPPORT);
        CallId gone = CallId.next();
        stage.facts();

        assertThat(RoutingStage.await(stage.store().neverEnded(waiting, stage.now()))
                        .applied())
                .isFalse();
        assertThat(RoutingStage.await(stage.store().neverEnded(gone, stage.now()))
                        .applied())
                .isTrue();
        assertThat(RoutingStage.await(stage.store().neverEnded(gone, stage.now()))
                        .applied())
                .isFalse();
        assertThat(stage.facts()).containsExactly(new Fact.CallEnded(gone, CallEnding.LOST, null));
    }

    @Test
    default void tokensAreAtLeastTheTimeSoThatOnesWhichWereLostNeverComeAgain() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        stage.arrives(stage.caller(SUPPORT));
        stage.pass(Duration.ofSeconds(1));
        stage.isReady("ben", "support.0");

        Offer later = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();

        assertThat(later.token().value()).isGreaterThanOrEqualTo(stage.now().toEpochMilli() - 1);
    }
}
