package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** What every routing store does. */
public interface RoutingStoreContract {
    Step NOTHING = new Step(false, List.of());
    ServiceQueue SUPPORT = queue("support");

    /** A stage with an empty store. */
    RoutingStage stage();

    // ---- who meets whom

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
                .satisfies(offered -> assertThat(offered.candidates()).isEqualTo(2));
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

    // ---- arrivals that are repeated

    @Test
    default void repeatedArrivalOfAChannelFindsItsCall() {
        RoutingStage stage = stage();
        Arrival first = stage.caller(SUPPORT);
        stage.arrives(first);
        Arrival again = new Arrival(
                CallId.next(),
                first.pbx(),
                first.channel(),
                first.uniqueId(),
                first.caller(),
                first.dialed(),
                SUPPORT,
                new TicketNumber("OTHER-1"),
                stage.now());

        assertThat(stage.arrives(again)).isEqualTo(new ArrivalOutcome(first.call(), first.ticket(), Optional.empty()));
        assertThat(stage.facts()).filteredOn(Fact.CallArrived.class::isInstance).hasSize(1);
    }

    @Test
    default void repeatedArrivalReturnsItsOfferUntilThePhoneHasRung() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        Offer offer = stage.arrives(arrival).offer().orElseThrow();

        assertThat(stage.arrives(arrival).offer()).contains(offer);
        stage.rings(offer);
        assertThat(stage.arrives(arrival).offer()).isEmpty();
    }

    @Test
    default void arrivalOfAnUnknownCallIdKeepsTheIdAndThePlaceInLine() {
        RoutingStage stage = stage();
        Arrival lost = stage.caller(SUPPORT);
        stage.pass(Duration.ofMinutes(5));
        stage.waits(SUPPORT);

        assertThat(stage.arrives(lost).call()).isEqualTo(lost.call());
        stage.parked(lost.call());

        assertThat(stage.ready(stage.signsIn("anna", "support.0")).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(lost.call());
    }

    @Test
    default void channelOfACallGivenUpForLostIsANewCallWithTheOldTicket() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        stage.arrives(arrival);
        stage.ended(arrival.call(), CallEnding.LOST);

        ArrivalOutcome again = stage.arrives(arrival);

        assertThat(again.call()).isNotEqualTo(arrival.call());
        assertThat(again.ticket()).isEqualTo(arrival.ticket());
        assertThat(stage.call(again.call()).state()).isEqualTo(CallState.Kind.WAITING);
    }

    // ---- parking

    @Test
    default void offerToACallThatIsNotParkedIsHandedOutWhenItParks() {
        RoutingStage stage = stage();
        CallId call = stage.arrives(stage.caller(SUPPORT)).call();
        AgentId anna = stage.signsIn("anna", "support.0");

        assertThat(stage.ready(anna).offers()).isEmpty();
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.RESERVED);
        assertThat(stage.parked(call).offers())
                .singleElement()
                .extracting(Offer::agent)
                .isEqualTo(anna);
        assertThat(stage.parked(call).offers()).isEmpty();
    }

    @Test
    default void parkingTwiceChangesNothing() {
        RoutingStage stage = stage();
        CallId call = stage.waits(SUPPORT);

        assertThat(stage.parked(call)).isEqualTo(NOTHING);
    }

    // ---- offers that fail

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

    // ---- conversations

    @Test
    default void conversationIsHeldResumedAndEnded() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);
        stage.facts();

        RoutingStage.await(stage.store().held(offer.call(), offer.token(), stage.now()));
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.ON_HOLD);
        RoutingStage.await(stage.store().resumed(offer.call(), offer.token(), stage.now()));
        stage.ended(offer.call(), CallEnding.AGENT_HUNG_UP);

        assertThat(stage.facts())
                .containsExactly(
                        new Fact.Held(offer.call(), anna, offer.token()),
                        new Fact.Resumed(offer.call(), anna, offer.token()),
                        new Fact.CallEnded(offer.call(), CallEnding.AGENT_HUNG_UP, anna),
                        new Fact.AgentReady(anna));
    }

    @Test
    default void endOfAConversationBringsTheNextCallInTheSameStep() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);
        CallId next = stage.waits(SUPPORT);
        stage.facts();

        assertThat(stage.leaves(offer.call()).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(next);

        List<Event> step = stage.events();
        assertThat(step)
                .extracting(event -> event.id().entry())
                .containsOnly(step.getFirst().id().entry());
        assertThat(step)
                .extracting(event -> event.fact().getClass().getSimpleName())
                .containsExactly("CallEnded", "AgentReady", "Offered");
        assertThat(stage.agent(anna).call()).isEqualTo(next);
    }

    @Test
    default void wrapUpFollowsTheConversationAndEndsByTime() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(queue("support", 0, Duration.ofSeconds(30))))
                .offer()
                .orElseThrow();
        stage.answers(offer);
        stage.leaves(offer.call());

        Instant until = stage.now().plusSeconds(30);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(stage.agent(anna).wrapUpUntil()).isEqualTo(until);
        assertThat(RoutingStage.await(stage.store().nextDue())).isEqualTo(until);
        stage.pass(Duration.ofSeconds(30));
        Due.WrapUpOver over = (Due.WrapUpOver) stage.due().getFirst();
        stage.facts();
        assertThat(RoutingStage.await(stage.store().wrapUpOver(anna, over.version(), stage.now()))
                        .applied())
                .isTrue();
        assertThat(RoutingStage.await(stage.store().wrapUpOver(anna, over.version(), stage.now())))
                .isEqualTo(NOTHING);
        assertThat(stage.facts()).containsExactly(new Fact.WrapUpEnded(anna, offer.call()), new Fact.AgentReady(anna));
    }

    @Test
    default void lateEndOfAnEarlierWrapUpDoesNotEndTheNext() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        ServiceQueue queue = queue("support", 0, Duration.ofSeconds(30));
        Offer first = stage.arrives(stage.caller(queue)).offer().orElseThrow();
        stage.answers(first);
        stage.leaves(first.call());
        stage.ready(anna);
        Offer second = stage.arrives(stage.caller(queue)).offer().orElseThrow();
        stage.answers(second);
        stage.leaves(second.call());

        assertThat(RoutingStage.await(
                        stage.store().wrapUpOver(anna, first.token().value(), stage.now())))
                .isEqualTo(NOTHING);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }

    // ---- what agents ask for

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

    // ---- relaxation and due times

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

    // ---- reading

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
}
