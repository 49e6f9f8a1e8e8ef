package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallEnding;
import org.callwright.core.event.Fact;
import org.callwright.core.event.Fact.MatchOutcome;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Stories;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TimelineEntry.Called.Kind;
import org.junit.jupiter.api.Test;

class TicketHistoryTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T01:00:00Z");

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final CallTale tale = CallTale.at(log, MORNING);

    @Test
    void whatALostStoreTellsAgainOfAnOfferIsOnTheTimelineOnce() {
        OfferToken offer = tale.dialledBack(CallTale.ANN);
        tale.answers(CallTale.ANN, offer)
                .happens(new Fact.CustomerDialled(tale.call, CallTale.ANN, offer))
                .happens(new Fact.CustomerAnswered(tale.call, CallTale.ANN, offer))
                .happens(new Fact.CustomerAnswered(tale.call, CallTale.ANN, offer))
                .happens(new Fact.ConversationFound(tale.call, CallTale.ANN, offer, CallTale.LANE))
                .ends(CallEnding.CALLER_HUNG_UP, CallTale.ANN);

        assertThat(told())
                .containsExactly(Kind.CALLED_BACK, Kind.CALL_ANSWERED, Kind.CUSTOMER_ANSWERED, Kind.CALL_ENDED);
    }

    @Test
    void aCallerWhoIsRecognisedAsTheSameOnceMoreIsOnTheTimelineOnce() {
        tale.arrives()
                .happens(new Fact.CallerMatched(tale.call, MatchOutcome.NONE, "phone", List.of()))
                .happens(new Fact.CallerMatched(tale.call, MatchOutcome.NONE, "phone", List.of()))
                .happens(new Fact.CallerMatched(tale.call, MatchOutcome.ONE, "phone", List.of(7L)));

        assertThat(told()).containsExactly(Kind.CALL_ARRIVED, Kind.CALLER_RECOGNISED, Kind.CALLER_RECOGNISED);
    }

    @Test
    void whoTalksOnAfterAHandOverThatFailedHasAnsweredOnceMore() {
        tale.arrives();
        OfferToken offer = tale.offered(CallTale.ANN);
        tale.answers(CallTale.ANN, offer)
                .happens(new Fact.Transferred(tale.call, CallTale.ANN, offer, CallTale.SUPPORT, null))
                .happens(new Fact.ConversationFound(tale.call, CallTale.ANN, offer, CallTale.LANE))
                .ends(CallEnding.CALLER_HUNG_UP, CallTale.ANN);

        assertThat(told())
                .containsExactly(
                        Kind.CALL_ARRIVED,
                        Kind.CALL_ANSWERED,
                        Kind.CALL_TRANSFERRED,
                        Kind.CALL_ANSWERED,
                        Kind.CALL_ENDED);
    }

    private List<Kind> told() {
        Stories stories = new Stories(List.of());
        log.events().forEach(stories::tell);
        CallDetail call = new CallDetail(stories.changed().iterator().next().record(), List.of(), log.events());
        return new TicketHistory(ticket(), List.of(), List.of(call))
                .timeline().stream()
                        .map(TimelineEntry.Called.class::cast)
                        .map(TimelineEntry.Called::kind)
                        .toList();
    }

    private Ticket ticket() {
        return new Ticket(
                7,
                tale.ticket,
                TicketChannel.PHONE,
                tale.call.value(),
                TicketState.OPEN,
                null,
                CallTale.SUPPORT,
                null,
                Holder.NOBODY,
                Filing.EMPTY,
                MORNING,
                null,
                null,
                MORNING,
                Milestones.NONE,
                0,
                null,
                1);
    }
}
