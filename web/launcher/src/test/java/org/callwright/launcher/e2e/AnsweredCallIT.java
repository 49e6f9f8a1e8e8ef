package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
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

@EndToEnd
class AnsweredCallIT {
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    @Test
    void aReadyAgentIsOfferedTheCallAtOnceAndSeesWhoIsCalling(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();

        SippCaller caller = line.call(floor.stranger().name("Greta Stern"));

        JsonNode pop = anna.awaitCall("RINGING");
        assertThat(pop.path("caller").path("presentation").asText()).isEqualTo("KNOWN");
        assertThat(pop.path("caller").path("name").asText()).isEqualTo("Greta Stern");
        assertThat(pop.path("caller").path("phone").toString()).contains("****").doesNotContain("2000");
        assertThat(pop.path("queue").asText()).isEqualTo(line.queue());
        anna.phone().answer();
        caller.awaitAnswered(SOON);
        anna.awaitState("TALKING");
        caller.hangUp();

        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(call.ticket()).isEqualTo(pop.path("ticket").asText());
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
        assertThat(floor.records().legs(call.id())).containsExactly(new LegRow(anna.agent(), true, true, null));
        assertThat(floor.records().facts(call.id()))
                .containsSubsequence("CallArrived", "Offered", "AgentRinging", "AgentAnswered", "CallEnded");
        assertThat(floor.records().decisions(call.id())).isNotEmpty();
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        anna.awaitState("READY");
    }

    @Test
    void aNewSiteWarnsOfNothingButItsSampleAccounts(Floor floor) {
        assertThat(floor.warningsOfTheStart()).singleElement().asString().contains("DEMO: sample accounts");
    }

    /** What call control asks about a caller of whom nothing was heard: it must mean what it takes it for. */
    @Test
    void asteriskTellsACallerWhoTalksFromOneWhosePhoneStillRings(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();

        JsonNode pop = anna.awaitCall("RINGING");
        String extension = pop.path("offer").asText() + "-";
        assertThat(floor.callersChannel()).contains("Extension: " + extension).doesNotContain("BRIDGEPEER=");
        anna.phone().answer();
        anna.awaitState("TALKING");
        // The answer is told while the two are being brought together; until they are, the phone counts as ringing.
        Patience.until(
                "Asterisk has brought the two together",
                () -> assertThat(floor.callersChannel())
                        .contains("Extension: " + extension)
                        .contains("BRIDGEPEER=PJSIP/"));
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void aCallWaitsUntilAnAgentBecomesReady(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).onBreak();

        SippCaller caller = line.call();
        line.awaitWaiting(1);
        anna.readyForWaiting();

        anna.awaitState("TALKING");
        anna.phone().hangUp();
        caller.awaitEnd(SOON);
        CallRow call = line.awaitEnded("AGENT_HUNG_UP");
        assertThat(floor.records().facts(call.id()))
                .containsSubsequence("CallArrived", "Enqueued", "Offered", "AgentAnswered", "CallEnded");
    }

    @Test
    void twoCallsForOneAgentAreServedInTheOrderOfTheirArrival(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).onBreak();
        List<SippCaller> callers = line.callsInOrder(2);

        anna.readyForWaiting();
        anna.awaitNextConversation();
        assertThat(line.waiting()).isEqualTo(1);
        callers.getFirst().hangUp();
        anna.awaitNextConversation();
        callers.getLast().hangUp();

        List<CallRow> calls = line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(calls)
                .allSatisfy(call -> assertThat(floor.records().legs(call.id()))
                        .containsExactly(new LegRow(anna.agent(), true, true, null)));
        assertThat(calls.getFirst().raw()).isLessThan(calls.getLast().raw());
    }

    @Test
    void aCallWaitsForItsSkillAlthoughAnotherAgentIsFree(Floor floor) {
        Line line = floor.line();
        Desk novice = line.novice().with(answersAfter(AT_ONCE)).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE));

        SippCaller caller = line.call();
        line.awaitWaiting(1);
        ben.readyForWaiting();

        ben.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(call.agent()).isEqualTo(ben.agent());
        assertThat(novice.state()).isEqualTo("READY");
        assertThat(novice.phone().calls()).isEmpty();
    }

    @Test
    void aCallThatHasWaitedGoesToALessSkilledAgentAndItsRecordSaysThatItWasRelaxed(Floor floor) {
        Line line = floor.line().relaxedAfter(Duration.ofSeconds(2));
        Desk novice = line.novice().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call();

        novice.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(call.agent()).isEqualTo(novice.agent());
        assertThat(floor.records().facts(call.id()))
                .containsSubsequence("CallArrived", "Enqueued", "Relaxed", "Offered", "AgentAnswered");
    }

    @Test
    void theAgentWhoHasBeenIdleForLongestGetsTheCall(Floor floor) {
        Line line = floor.line();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller first = line.call();
        ben.awaitState("TALKING");
        SippCaller second = line.call();
        anna.awaitState("TALKING");

        assertThat(first.hangUp().has(Moment.ANSWERED)).isTrue();
        assertThat(second.hangUp().has(Moment.ANSWERED)).isTrue();
        line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP");
    }
}
