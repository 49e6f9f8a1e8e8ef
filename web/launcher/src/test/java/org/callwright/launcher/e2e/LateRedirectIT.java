package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;

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

/** Asterisk moves a caller who talks, on a request that was given up long ago. */
@EndToEnd
class LateRedirectIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void aCallerWhoIsSentBackToWaitingIsServedAndHisAgentIsFree(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        String ticket = anna.awaitCall("TALKING").path("ticket").asText();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();

        floor.redirectCaller("cw-wait", "s");

        assertThat(ben.awaitCall("TALKING").path("ticket").asText()).isEqualTo(ticket);
        anna.awaitState("READY");
        assertThat(anna.phone().calls()).allMatch(call -> call.has(Moment.WAS_HUNG_UP));
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id()))
                .containsExactly(new LegRow(anna.agent(), true, true, null), new LegRow(ben.agent(), true, true, null));
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        Patience.until(
                "the ticket tells of it as of a hand-over",
                () -> assertThat(ben.told(ticket, call.id()))
                        .containsSubsequence("CALL_ANSWERED", "CALL_TRANSFERRED", "CALL_ANSWERED", "CALLER_HUNG_UP"));
    }

    @Test
    void aCallerWhoIsConnectedToSomebodyElseTalksToHimForUs(Floor floor) {
        Line line = floor.line();
        Line other = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = other.ben().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        long offer = anna.awaitCall("TALKING").path("offer").asLong();

        floor.redirectCaller("cw-connect", (offer - 1) + "-20-" + ben.extension());

        ben.awaitState("TALKING");
        anna.awaitState("READY");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
        ben.awaitState("READY");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
    }

    @Test
    void aCallerWhoWaitsAgainAndIsConnectedLateTalksForUsAndNobodyElseIsOfferedHim(Floor floor) {
        Line line = floor.impatientLine();
        Line other = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();
        long offer = anna.awaitCall("RINGING").path("offer").asLong();
        anna.awaitNotReady("RONA");
        line.awaitWaiting(1);
        Desk ben = other.ben().with(answersAfter(AT_ONCE)).ready();

        floor.redirectCaller("cw-connect", (offer - 1) + "-20-" + ben.extension());

        ben.awaitState("TALKING");
        Desk cleo = line.cleo().with(answersAfter(AT_ONCE)).ready();
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id()))
                .containsExactlyInAnyOrder(
                        new LegRow(anna.agent(), true, false, "NO_ANSWER"), new LegRow(ben.agent(), false, true, null));
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        Patience.until(
                "the conversation is recorded",
                () -> assertThat(floor.records().recordings(call.id())).hasSize(1));
        cleo.awaitState("READY");
    }

    @Test
    void aCallerWhoIsOfferedToSomebodyWhenHeIsConnectedLateTalksForUsAndTheOtherAgentIsFree(Floor floor) {
        Line line = floor.line();
        Line other = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        Desk ben = other.ben().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        long offer = anna.awaitCall("RINGING").path("offer").asLong();

        floor.redirectCaller("cw-connect", (offer - 1) + "-20-" + ben.extension());

        ben.awaitState("TALKING");
        anna.awaitState("READY");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
        ben.awaitState("READY");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
    }
}
