package org.callwright.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.call.CallState.Kind.DIALLING;
import static org.callwright.core.call.CallState.Kind.ENDED;
import static org.callwright.core.call.CallState.Kind.OFFERED;
import static org.callwright.core.call.CallState.Kind.ON_HOLD;
import static org.callwright.core.call.CallState.Kind.RINGING;
import static org.callwright.core.call.CallState.Kind.TALKING;
import static org.callwright.core.call.CallState.Kind.WAITING;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, cell by cell: every state meets every fact. A row lists where each fact leads, in the order of FACTS. */
class CallTransitionsTest {
    private static final CallId CALL = CallId.next();
    private static final AgentId AGENT = new AgentId("a01");
    private static final OfferToken OFFER = new OfferToken(7);
    private static final LaneId LANE = new LaneId(new QueueId("support"), 0);
    private static final CallState.@Nullable Kind NO = null;

    private static final List<Fact.OfCall> FACTS = List.of(
            new Fact.CallArrived(
                    CALL,
                    "pbx1",
                    null,
                    "1.1",
                    new Caller("", null, "", Caller.Presentation.WITHHELD),
                    "4000",
                    new QueueId("support"),
                    new TicketNumber("T-1"),
                    Instant.EPOCH),
            new Fact.ConversationFound(CALL, AGENT, OFFER, LANE),
            new Fact.Enqueued(CALL, LANE, 0),
            new Fact.Relaxed(CALL, LANE, 0),
            new Fact.Offered(CALL, AGENT, OFFER, LANE, 1, Instant.EPOCH, 0, 0),
            new Fact.DialledBack(CALL, AGENT, OFFER, LANE),
            new Fact.AgentRinging(CALL, AGENT, OFFER),
            new Fact.AgentAnswered(CALL, AGENT, OFFER),
            new Fact.OfferFailed(CALL, AGENT, OFFER, OfferFailure.NO_ANSWER),
            new Fact.Held(CALL, AGENT, OFFER),
            new Fact.Resumed(CALL, AGENT, OFFER),
            new Fact.Transferred(CALL, AGENT, OFFER, new QueueId("repairs"), null),
            new Fact.CallEnded(CALL, CallEnding.ABANDONED, null),
            new Fact.CustomerDialled(CALL, AGENT, OFFER),
            new Fact.CustomerAnswered(CALL, AGENT, OFFER),
            new Fact.ServedLocally(CALL, AGENT, OFFER, LANE),
            new Fact.AnsweredLocally(CALL));

    private static final Map<CallState.Kind, List<CallState.@Nullable Kind>> EXPECTED = new EnumMap<>(Map.of(
            WAITING,
                    Arrays.asList(
                            WAITING, TALKING, WAITING, WAITING, OFFERED, OFFERED, NO, NO, NO, NO, NO, NO, ENDED, NO, NO,
                            TALKING, WAITING),
            OFFERED,
                    Arrays.asList(
                            WAITING, TALKING, NO, NO, NO, NO, RINGING, TALKING, WAITING, NO, NO, NO, NO, NO, NO, NO,
                            NO),
            RINGING,
                    Arrays.asList(
                            WAITING, TALKING, NO, NO, NO, NO, NO, TALKING, WAITING, NO, NO, NO, NO, NO, NO, NO, NO),
            DIALLING, Arrays.asList(WAITING, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, ENDED, NO, TALKING, NO, NO),
            TALKING,
                    Arrays.asList(
                            WAITING, NO, NO, NO, NO, NO, NO, NO, NO, ON_HOLD, NO, WAITING, ENDED, DIALLING, TALKING, NO,
                            NO),
            ON_HOLD,
                    Arrays.asList(WAITING, NO, NO, NO, NO, NO, NO, NO, NO, NO, TALKING, WAITING, ENDED, NO, NO, NO, NO),
            ENDED,
                    Arrays.asList(
                            WAITING, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, ENDED, NO, NO, TALKING, WAITING)));

    static Stream<Arguments> cells() {
        return EXPECTED.entrySet().stream()
                .flatMap(row -> java.util.stream.IntStream.range(0, FACTS.size())
                        .mapToObj(i -> Arguments.of(
                                row.getKey(), FACTS.get(i), row.getValue().get(i))));
    }

    @ParameterizedTest(name = "{0} and {1} leads to {2}")
    @MethodSource("cells")
    void each_fact_leads_where_the_table_says_or_is_refused(
            CallState.Kind from, Fact.OfCall fact, CallState.@Nullable Kind to) {
        Call call = new Call(CALL, in(from));

        if (to == null) {
            assertThatThrownBy(() -> call.after(fact))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining(from.name());
        } else {
            assertThat(call.after(fact).state().kind()).isEqualTo(to);
        }
    }

    private static CallState in(CallState.Kind kind) {
        return switch (kind) {
            case WAITING -> new CallState.Waiting(0);
            case OFFERED -> new CallState.Offered(AGENT, OFFER);
            case RINGING -> new CallState.Ringing(AGENT, OFFER);
            case DIALLING -> new CallState.Dialling(AGENT, OFFER);
            case TALKING -> new CallState.Talking(AGENT, OFFER);
            case ON_HOLD -> new CallState.OnHold(AGENT, OFFER);
            case ENDED -> new CallState.Ended(CallEnding.ABANDONED);
        };
    }
}
