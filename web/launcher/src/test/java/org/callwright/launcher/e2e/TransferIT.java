package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.LegRow;
import org.junit.jupiter.api.Test;

/** Another agent goes on with the conversation: one call, one ticket, a recording of each. */
@EndToEnd
class TransferIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void theCallerGoesOnInAnotherQueueWithTheSameTicket(Floor floor) {
        Line line = floor.line();
        Line other = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = other.ben().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        String ticket = anna.awaitCall("TALKING").path("ticket").asText();

        anna.handOver(other);

        assertThat(ben.awaitCall("TALKING").path("ticket").asText()).isEqualTo(ticket);
        anna.awaitState("READY");
        assertThat(anna.phone().calls()).allMatch(call -> call.has(Moment.WAS_HUNG_UP));
        caller.hangUp();

        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id()))
                .containsExactly(new LegRow(anna.agent(), true, true, null), new LegRow(ben.agent(), true, true, null));
        assertThat(floor.records().facts(call.id())).containsOnlyOnce("Transferred", "TicketOpened", "CallEnded");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        Patience.until(
                "both conversations are recorded",
                () -> assertThat(floor.records().recordings(call.id())).hasSize(2));
    }

    @Test
    void whomNobodyTakesWaitsInTheOtherQueueUntilSomebodyIsReady(Floor floor) {
        Line line = floor.line();
        Line other = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");

        anna.handOver(other);
        other.awaitWaiting(1);
        assertThat(floor.callersChannel())
                .as("or his next offer would be taken for answered")
                .doesNotContain("BRIDGEPEER=");
        Desk cleo = other.cleo().with(answersAfter(AT_ONCE)).readyForWaiting();

        cleo.awaitState("TALKING");
        cleo.phone().hangUp();
        assertThat(caller.awaitEnd(SOON).has(Moment.WAS_HUNG_UP)).isTrue();
        line.awaitEnded("AGENT_HUNG_UP");
    }

    @Test
    void whoLeavesOnTheWayToAColleagueEndsTheCall(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");
        Desk ben = line.ben().with(ringsOn()).ready();

        anna.handOver(ben);
        ben.awaitState("RINGING");
        caller.hangUp();

        line.awaitEnded("ABANDONED");
        ben.awaitState("READY");
        anna.awaitState("READY");
    }
}
