package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
class ApplicationOutageIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void fiveWaitingAndTwoTalkingCallersSurviveTheDeathOfTheOnlyNode(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();
        SippCaller withAnna = line.call();
        anna.awaitState("TALKING");
        SippCaller withBen = line.call();
        ben.awaitNextConversation();
        List<SippCaller> waiting = line.callsInOrder(5);

        floor.node().kill();
        floor.node().start();

        assertThat(Stream.concat(Stream.of(withAnna, withBen), waiting.stream()))
                .as("nobody was dropped")
                .allMatch(caller -> caller.calls().getFirst().end().isEmpty());
        line.awaitWaiting(5);
        anna.awaitState("TALKING");
        ben.awaitState("TALKING");
        withBen.hangUp();
        for (SippCaller next : waiting) {
            ben.awaitNextConversation();
            next.hangUp();
        }
        withAnna.hangUp();

        List<CallRow> calls = line.awaitEndings(
                Stream.generate(() -> "CALLER_HUNG_UP").limit(7).toArray(String[]::new));
        assertThat(calls).extracting(CallRow::raw).as("the old order").isSorted();
        assertThat(calls.stream().skip(1)).extracting(CallRow::agent).containsOnly(ben.agent());
        assertThat(floor.records().tickets(line.queue())).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aCallThatArrivesWhileNoNodeAnswersIsServedOnTheLocalLineAndOnRecordAfterwards(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE).tone(1000)).ready();
        floor.node().kill();

        SippCaller caller = line.call(floor.stranger().tone(700));
        caller.awaitAnswered(SOON);
        anna.phone().awaitTalking(SOON);
        SippCaller behind = line.call();
        behind.awaitAnswered(SOON);
        behind.hangUp();
        floor.node().start();

        assertThat(caller.calls().getFirst().end()).as("never noticed").isEmpty();
        caller.hangUp();
        List<CallRow> calls = line.awaitEndings("CALLER_HUNG_UP", "ABANDONED");
        CallRow call = calls.getFirst();
        assertThat(call.agent()).isEqualTo(anna.agent());
        assertThat(call.e164()).startsWith("+4930");
        assertThat(floor.records().tickets(line.queue()))
                .containsExactlyElementsOf(calls.stream().map(CallRow::ticket).toList());
        assertThat(floor.records().facts(call.id()))
                .containsSubsequence("CallArrived", "TicketOpened", "ServedLocally", "CallEnded");
        // Its file has to rest for ten seconds: nobody says when Asterisk has closed it.
        Patience.until(
                "the conversation's recording is in the store",
                Duration.ofSeconds(60),
                () -> assertThat(floor.records().recordings(call.id()))
                        .singleElement()
                        .matches(recording -> recording.durationMillis() > 0));
    }

    @Test
    void whoWaitedAlreadyAndThenTalkedOnTheLocalLineHasNotAbandoned(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).onBreak();
        SippCaller caller = line.call();
        line.awaitWaiting(1);
        floor.node().kill();

        // As a node does with whom it lets in again, and dies.
        floor.redirectCaller("cw-arrive", line.dialed());
        anna.phone().awaitTalking(SOON);
        caller.hangUp();
        floor.node().start();

        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(call.agent()).isEqualTo(anna.agent());
        assertThat(floor.records().facts(call.id())).containsOnlyOnce("CallArrived", "ServedLocally");
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
    }

    @Test
    void aCallerOnTheLocalLineIsTakenOverWhenANodeIsBack(Floor floor) {
        Line line = floor.line();
        floor.node().kill();
        SippCaller caller = line.call();
        Patience.until(
                "the caller is on the local line",
                () -> assertThat(floor.asterisk().cli("queue show cw-local")).containsPattern("1\\. PJSIP/carrier"));

        floor.node().start();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).readyForWaiting();

        anna.awaitState("TALKING");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void aPhoneThatRingsWhenTheNodeDiesIsAnsweredAndTheCallIsTheOnlyOneOfItsAgent(Floor floor) {
        floor.secondNode().start();
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();
        anna.awaitState("RINGING");
        SippCaller behind = line.call();
        line.awaitWaiting(1);

        floor.node().kill();
        floor.moveTo(floor.secondNode());
        anna.phone().answer();

        anna.awaitNextConversation();
        assertThat(anna.phone().calls()).as("one call at a time").hasSize(1);
        line.awaitWaiting(1);
        caller.hangUp();
        anna.phone().awaitRinging(SOON);
        anna.phone().answer();
        anna.awaitNextConversation();
        behind.hangUp();
        List<CallRow> calls = line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(calls)
                .allSatisfy(call -> assertThat(floor.records().legs(call.id()))
                        .containsExactly(new LegRow(anna.agent(), true, true, null)));
        assertThat(floor.records().tickets(line.queue())).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aSecondNodeTakesOverWhenTheFirstDies(Floor floor) {
        floor.secondNode().start();
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).onBreak();
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        SippCaller waiting = line.call();
        line.awaitWaiting(1);

        floor.node().kill();
        floor.moveTo(floor.secondNode());

        ben.readyForWaiting();
        ben.awaitState("TALKING");
        SippCaller fresh = line.call();
        line.awaitWaiting(1);
        talking.hangUp();
        anna.awaitNextConversation();
        waiting.hangUp();
        fresh.hangUp();
        line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(floor.records().tickets(line.queue())).hasSize(3).doesNotHaveDuplicates();
    }
}
