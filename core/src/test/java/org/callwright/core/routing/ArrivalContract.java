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
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.LaneId;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Callers who arrive, again perhaps, and wait where they can be moved. */
public interface ArrivalContract extends OnAStage {
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
    default void whoJoinsATicketOpensNone() {
        RoutingStage stage = stage();
        Arrival stranger = stage.caller(SUPPORT);
        Arrival known = new Arrival(
                stranger.call(),
                stranger.pbx(),
                stranger.channel(),
                stranger.uniqueId(),
                stranger.caller(),
                stranger.dialed(),
                SUPPORT,
                new TicketNumber("EARLIER-1"),
                stage.now(),
                new Hint(false, true, null, null, null));

        assertThat(stage.arrives(known).ticket()).isEqualTo(new TicketNumber("EARLIER-1"));
        assertThat(stage.facts())
                .hasOnlyElementsOfTypes(Fact.CallArrived.class, Fact.Enqueued.class)
                .first()
                .isInstanceOfSatisfying(
                        Fact.CallArrived.class,
                        fact -> assertThat(fact.given().joined()).isTrue());
    }

    @Test
    default void whoLeavesBeforeHeIsLetInIsToldOnceAndDisturbsNobody() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        stage.facts();
        Arrival gone = stage.caller(SUPPORT);

        assertThat(stage.leavesAtTheDoor(gone).applied()).isTrue();
        assertThat(stage.leavesAtTheDoor(gone).applied()).isFalse();

        assertThat(stage.facts())
                .hasExactlyElementsOfTypes(Fact.CallArrived.class, Fact.TicketOpened.class, Fact.CallEnded.class)
                .last()
                .isEqualTo(new Fact.CallEnded(gone.call(), CallEnding.ABANDONED, null));
        assertThat(stage.arrives(stage.caller(SUPPORT)).offer()).isPresent();
    }

    @Test
    default void aVisitOfTheLocalLineIsToldOnceAtTheTimesAtWhichItHappenedAndMovesNoAgent() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        stage.facts();
        Arrival arrival = stage.caller(SUPPORT);
        Instant answered = stage.now().plusSeconds(7);
        Instant ended = stage.now().plusSeconds(90);
        LocalVisit visit = new LocalVisit(
                arrival, Optional.of(new LocalVisit.Talk(anna, answered)), CallEnding.AGENT_HUNG_UP, ended);

        assertThat(stage.wasServedLocally(visit).applied()).isTrue();
        assertThat(stage.wasServedLocally(visit).applied()).isFalse();

        List<Event> told = stage.events();
        assertThat(told).extracting(Event::at).containsExactly(arrival.arrived(), arrival.arrived(), answered, ended);
        assertThat(told.get(2).fact())
                .isEqualTo(new Fact.ServedLocally(arrival.call(), anna, LocalVisit.TOKEN, new LaneId(SUPPORT.id(), 0)));
        assertThat(told.get(3).fact()).isEqualTo(new Fact.CallEnded(arrival.call(), CallEnding.AGENT_HUNG_UP, anna));
        assertThat(stage.arrives(stage.caller(SUPPORT)).offer())
                .as("she is as ready as before")
                .isPresent();
    }

    @Test
    default void whomNobodyAnsweredOnTheLocalLineHasAbandoned() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        LocalVisit visit = new LocalVisit(
                arrival, Optional.empty(), CallEnding.ABANDONED, stage.now().plusSeconds(90));

        assertThat(stage.wasServedLocally(visit).applied()).isTrue();

        assertThat(stage.facts())
                .hasExactlyElementsOfTypes(Fact.CallArrived.class, Fact.TicketOpened.class, Fact.CallEnded.class)
                .last()
                .isEqualTo(new Fact.CallEnded(arrival.call(), CallEnding.ABANDONED, null));
    }

    @Test
    default void whoTalkedOnTheLocalLineAfterHisCallWasKnownHasNotAbandoned() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "repairs.0");
        Arrival arrival = stage.caller(SUPPORT);
        stage.arrives(arrival);
        LocalVisit visit = talk(stage, arrival, anna);
        stage.events();

        assertThat(stage.wasServedLocally(visit).applied())
                .as("its end comes first")
                .isFalse();
        stage.leaves(arrival.call());
        assertThat(stage.wasServedLocally(visit).applied()).isTrue();
        assertThat(stage.wasServedLocally(visit).applied()).isFalse();

        List<Event> told = stage.events();
        assertThat(told)
                .extracting(Event::fact)
                .containsExactly(
                        new Fact.CallEnded(arrival.call(), CallEnding.ABANDONED, null),
                        new Fact.ServedLocally(arrival.call(), anna, LocalVisit.TOKEN, new LaneId(SUPPORT.id(), 0)),
                        new Fact.CallEnded(arrival.call(), CallEnding.AGENT_HUNG_UP, anna));
        assertThat(told.stream().skip(1))
                .extracting(Event::at)
                .containsExactly(visit.talk().orElseThrow().answered(), visit.ended());
    }

    @Test
    default void whoseCallHasEndedAndWhomNobodyAnsweredOnTheLocalLineHasNothingMoreToBeTold() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        stage.arrives(arrival);
        stage.leaves(arrival.call());
        stage.facts();

        assertThat(stage.wasServedLocally(new LocalVisit(arrival, Optional.empty(), CallEnding.ABANDONED, stage.now()))
                        .applied())
                .isFalse();

        assertThat(stage.facts()).isEmpty();
    }

    /** A reading of the channels that comes before the note finds him gone. */
    @Test
    default void whoWasThoughtLostAndLeftTheLocalLineUnansweredHasAbandoned() {
        RoutingStage stage = stage();
        Arrival waited = stage.caller(SUPPORT);
        stage.arrives(waited);
        stage.ended(waited.call(), CallEnding.LOST);
        Arrival forgotten = stage.caller(SUPPORT);
        RoutingStage.await(stage.store().neverEnded(forgotten.call(), stage.now()));
        for (Arrival arrival : List.of(waited, forgotten)) {
            LocalVisit visit = new LocalVisit(
                    arrival, Optional.empty(), CallEnding.ABANDONED, stage.now().plusSeconds(9));
            stage.events();

            assertThat(stage.wasServedLocally(visit).applied()).isTrue();
            assertThat(stage.wasServedLocally(visit).applied()).as("once").isFalse();
            assertThat(stage.ended(arrival.call(), CallEnding.CALLER_HUNG_UP).applied())
                    .isFalse();

            Event told = stage.events().getLast();
            assertThat(told.fact()).isEqualTo(new Fact.CallEnded(arrival.call(), CallEnding.ABANDONED, null));
            assertThat(told.at()).isEqualTo(visit.ended());
        }
    }

    @Test
    default void whoTalkedAndWasLostStaysLost() {
        RoutingStage stage = stage();
        stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        stage.answers(stage.arrives(arrival).offer().orElseThrow());
        stage.ended(arrival.call(), CallEnding.LOST);

        assertThat(stage.wasServedLocally(new LocalVisit(arrival, Optional.empty(), CallEnding.ABANDONED, stage.now()))
                        .applied())
                .isFalse();
    }

    @Test
    default void whoeverLeftAtTheDoorMayHaveTalkedOnTheLocalLine() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Arrival arrival = stage.caller(SUPPORT);
        stage.leavesAtTheDoor(arrival);
        stage.facts();

        assertThat(stage.wasServedLocally(talk(stage, arrival, anna)).applied()).isTrue();
        assertThat(stage.wasServedLocally(talk(stage, arrival, anna)).applied()).isFalse();

        assertThat(stage.facts()).hasExactlyElementsOfTypes(Fact.ServedLocally.class, Fact.CallEnded.class);
    }

    @Test
    default void whomAPhoneOfNobodysAnsweredHasBeenAnswered() {
        RoutingStage stage = stage();
        Arrival fresh = stage.caller(SUPPORT);
        Arrival known = stage.caller(SUPPORT);
        stage.arrives(known);
        stage.leaves(known.call());
        stage.facts();

        for (Arrival arrival : List.of(fresh, known)) {
            assertThat(stage.wasServedLocally(talk(stage, arrival, null)).applied())
                    .isTrue();
            assertThat(stage.wasServedLocally(talk(stage, arrival, null)).applied())
                    .isFalse();

            List<Fact> told = stage.facts();
            assertThat(told.subList(told.size() - 2, told.size()))
                    .containsExactly(
                            new Fact.AnsweredLocally(arrival.call()),
                            new Fact.CallEnded(arrival.call(), CallEnding.AGENT_HUNG_UP, null));
        }
    }

    private static LocalVisit talk(RoutingStage stage, Arrival arrival, @Nullable AgentId agent) {
        return new LocalVisit(
                arrival,
                Optional.of(new LocalVisit.Talk(agent, stage.now().plusSeconds(7))),
                CallEnding.AGENT_HUNG_UP,
                stage.now().plusSeconds(90));
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
    default void whoIsSeenWaitingHasWaitedSinceHeCame() {
        RoutingStage stage = stage();
        Arrival arrival = stage.caller(SUPPORT);
        Instant came = stage.now();
        stage.arrives(arrival);

        stage.pass(Duration.ofSeconds(3)).parked(arrival.call());
        assertThat(stage.call(arrival.call()).since()).isEqualTo(came);

        // Let in again, as after an outage.
        stage.pass(Duration.ofSeconds(3)).arrives(arrival);
        stage.pass(Duration.ofSeconds(3)).parked(arrival.call());
        assertThat(stage.call(arrival.call()).since()).isEqualTo(came);
    }

    @Test
    default void whoIsOfferedBeforeHeIsSeenWaitingIsOfferedSinceThen() {
        RoutingStage stage = stage();
        CallId call = stage.arrives(stage.caller(SUPPORT)).call();
        stage.ready(stage.signsIn("anna", "support.0"));
        Instant offered = stage.now();

        stage.pass(Duration.ofSeconds(3)).parked(call);
        stage.pass(Duration.ofSeconds(1)).parked(call);

        assertThat(stage.call(call).since()).isEqualTo(offered);
    }

    @Test
    default void parkingTwiceChangesNothing() {
        RoutingStage stage = stage();
        CallId call = stage.waits(SUPPORT);

        assertThat(stage.parked(call)).isEqualTo(NOTHING);
    }
}
