package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agent who calls a customer back. */
public interface DialBackContract extends OnAStage {
    ServiceQueue WRAPPED = queue("wrapped", 0, Duration.ofSeconds(30));

    @Test
    default void theAgentIsReservedAndOfferedNobodyElse() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        stage.facts();

        Offer offer = stage.callsBack(anna, WRAPPED);

        assertThat(stage.facts())
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("CallArrived", "DialledBack");
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.RESERVED);
        assertThat(stage.call(stage.waits(WRAPPED)).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.OFFERED);
    }

    @Test
    default void onceTheCustomerHasAnsweredItIsAConversationAsAnyOther() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.rings(offer);
        stage.answers(offer);
        stage.facts();

        assertThat(stage.customerAnswers(offer).applied()).isTrue();
        assertThat(stage.customerAnswers(offer).applied()).isFalse();
        stage.ended(offer.call(), CallEnding.CALLER_HUNG_UP);

        assertThat(stage.facts())
                .contains(new Fact.CallEnded(offer.call(), CallEnding.CALLER_HUNG_UP, anna))
                .filteredOn(Fact.CustomerAnswered.class::isInstance)
                .hasSize(1);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }

    @Test
    default void whileTheCustomersPhoneRingsTheAgentDialsAndDoesNotTalk() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.rings(offer);
        stage.pass(Duration.ofSeconds(3)).facts();

        stage.answers(offer);

        assertThat(stage.facts())
                .containsExactly(
                        new Fact.AgentAnswered(offer.call(), anna, offer.token()),
                        new Fact.CustomerDialled(offer.call(), anna, offer.token()));
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.DIALLING);
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.DIALLING);
        assertThat(stage.call(offer.call()).reached()).isFalse();
        assertThat(await(stage.store().held(offer.call(), offer.token(), stage.now()))
                        .applied())
                .as("there is nobody to be held")
                .isFalse();
        stage.pass(Duration.ofSeconds(7));
        stage.customerAnswers(offer);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.agent(anna).since()).isEqualTo(stage.now());
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.TALKING);
        assertThat(stage.call(offer.call()).reached()).isTrue();
    }

    @Test
    default void agentAndCustomerWhoHangUpAtTheSameMomentEndItOnce() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.answers(offer);
        stage.facts();

        await(stage.store().conversationOver(offer.call(), offer.token(), CallEnding.BUSY, stage.now()));
        await(stage.store().conversationOver(offer.call(), offer.token(), CallEnding.AGENT_HUNG_UP, stage.now()));
        stage.ended(offer.call(), CallEnding.AGENT_HUNG_UP);

        assertThat(stage.customerAnswers(offer).applied()).as("too late").isFalse();
        assertThat(stage.facts())
                .filteredOn(Fact.CallEnded.class::isInstance)
                .containsExactly(new Fact.CallEnded(offer.call(), CallEnding.BUSY, anna));
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }

    @Test
    default void whatHasEndedIsToldApartFromWhatWasNeverKnown() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        assertThat(await(stage.store().hasEnded(offer.call()))).isFalse();

        stage.withdrawn(offer, OfferFailure.PBX_UNREACHABLE);

        assertThat(await(stage.store().hasEnded(offer.call()))).isTrue();
        assertThat(await(stage.store().hasEnded(CallId.next()))).isFalse();
    }

    @Test
    default void aCustomerWhoDoesNotAnswerIsNotReached() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.answers(offer);
        stage.facts();

        stage.ended(offer.call(), CallEnding.CALLER_HUNG_UP);

        assertThat(stage.facts()).contains(new Fact.CallEnded(offer.call(), CallEnding.NOT_REACHED, anna));
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "NO_ANSWER", "UNREACHABLE"})
    default void whyTheCustomerWasNotReachedIsHowTheCallEnded(CallEnding why) {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.answers(offer);
        stage.facts();

        assertThat(await(stage.store().conversationOver(offer.call(), offer.token(), why, stage.now()))
                        .applied())
                .isTrue();
        stage.ended(offer.call(), CallEnding.CALLER_HUNG_UP);

        assertThat(stage.facts())
                .filteredOn(Fact.CallEnded.class::isInstance)
                .containsExactly(new Fact.CallEnded(offer.call(), why, anna));
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }

    @Test
    default void anAgentWhoDoesNotPickUpEndsTheCallAndNobodyElseGetsIt() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.isReady("ben", "wrapped.0");
        stage.rings(offer);
        stage.facts();

        assertThat(stage.fails(offer, OfferFailure.NO_ANSWER).offers()).isEmpty();

        assertThat(stage.facts()).contains(new Fact.CallEnded(offer.call(), CallEnding.NOT_REACHED, null));
        assertThat(stage.agent(anna).reason()).isEqualTo(NotReadyReason.RONA);
        assertThat(await(stage.store().liveCall(offer.call()))).isEmpty();
    }

    @Test
    default void whomNobodyRangIsFreeAgainWhenTheReservationExpires() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        CallId waiting = stage.waits(WRAPPED);

        stage.pass(Duration.ofSeconds(10));
        assertThat(stage.due()).contains(new Due.OfferExpired(offer.call(), offer.token()));
        Step step = stage.withdrawn(offer, OfferFailure.PBX_UNREACHABLE);

        assertThat(step.offers()).extracting(Offer::call).containsExactly(waiting);
        assertThat(stage.withdrawn(offer, OfferFailure.PBX_UNREACHABLE).applied())
                .isFalse();
    }

    @Test
    default void aRequestThatWasGivenUpAndCarriedOutAllTheSameIsFoundOnceTheTwoTalk() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        DialBack wish = wish(stage, anna, "SV-1");
        Offer offer = reserved(stage, wish);
        stage.withdrawn(offer, OfferFailure.PBX_UNREACHABLE);
        AgentSession session = RoutingStage.session(anna, "wrapped.0");

        assertThat(await(stage.store().conversationFound(wish.call(), session, offer.token(), 0, false, stage.now()))
                        .applied())
                .isTrue();

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.TALKING);
        stage.ended(offer.call(), CallEnding.CALLER_HUNG_UP);
        assertThat(RoutingStage.fold(stage.facts(), offer.call()).state().kind())
                .isEqualTo(CallState.Kind.ENDED);
        assertThat(await(stage.store().conversationFound(wish.call(), session, offer.token(), 0, false, stage.now()))
                        .applied())
                .as("over for good")
                .isFalse();
    }

    @Test
    default void askedTwiceItIsTheSameCallAndForAnotherTicketTheAgentIsBusy() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = reserved(stage, wish(stage, anna, "SV-1"));

        assertThat(await(stage.store().dialBack(wish(stage, anna, "SV-1"), stage.now())))
                .isEqualTo(new DialBackOutcome.UnderWay(offer.call()));
        assertThat(await(stage.store().dialBack(wish(stage, anna, "SV-2"), stage.now())))
                .isEqualTo(new DialBackOutcome.Busy());
        assertThat(await(stage.store().dialBack(wish(stage, new AgentId("nobody"), "SV-2"), stage.now())))
                .isEqualTo(new DialBackOutcome.NotSignedIn());
    }

    @Test
    default void beforeTheCustomerHasAnsweredThereIsNobodyToHandOver() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "wrapped.0");
        Offer offer = stage.callsBack(anna, WRAPPED);
        stage.answers(offer);
        Transfer transfer = new Transfer(offer.call(), anna, offer.token(), WRAPPED, null);

        assertThat(await(stage.store().transferred(transfer, stage.now())).applied())
                .isFalse();
        stage.customerAnswers(offer);
        assertThat(await(stage.store().transferred(transfer, stage.now())).applied())
                .isTrue();
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.WAITING);
    }

    private static DialBack wish(RoutingStage stage, AgentId agent, String ticket) {
        CallId call = CallId.next();
        String channel = CallDirection.channelOf(call);
        Caller customer = new Caller("+493012345", "+493012345", "", Caller.Presentation.KNOWN);
        return new DialBack(
                agent,
                new Arrival(
                        call,
                        "pbx1",
                        channel,
                        channel,
                        customer,
                        "4930999",
                        WRAPPED,
                        new TicketNumber(ticket),
                        stage.now()));
    }

    private static Offer reserved(RoutingStage stage, DialBack wish) {
        DialBackOutcome outcome = await(stage.store().dialBack(wish, stage.now()));
        return Optional.of(outcome)
                .filter(DialBackOutcome.Reserved.class::isInstance)
                .map(DialBackOutcome.Reserved.class::cast)
                .orElseThrow()
                .offer();
    }
}
