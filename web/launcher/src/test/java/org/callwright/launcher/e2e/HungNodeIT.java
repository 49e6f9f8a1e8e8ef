package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import java.util.List;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first node hangs: the kernel takes connections for it, and nobody answers them. */
@EndToEnd
class HungNodeIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @AfterEach
    void goOn(Floor floor) {
        floor.node().resume();
    }

    @Test
    void theNextNodeTakesTheCallAndTheLateAnswerOfTheHungOneChangesNothing(Floor floor) {
        floor.secondNode().start();
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        floor.moveTo(floor.secondNode());
        floor.node().pause();

        SippCaller over = line.call();
        anna.awaitNextConversation();
        over.hangUp();
        anna.awaitState("READY");
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        floor.node().resume();
        floor.node().awaitReady();

        SippCaller behind = line.call();
        line.awaitWaiting(1);
        assertThat(talking.calls().getFirst().end()).as("still talks").isEmpty();
        talking.hangUp();
        anna.awaitNextConversation();
        behind.hangUp();
        assertThat(line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP"))
                .allSatisfy(call -> assertThat(floor.records().legs(call.id()))
                        // Whether it was seen ringing depends on when the second node began to follow the events.
                        .singleElement()
                        .matches(leg -> leg.agent().equals(anna.agent()) && leg.answered() && leg.failure() == null));
        assertThat(floor.records().tickets(line.queue())).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theLocalLineTakesTheCallIfThereIsNoOtherNodeAndTheLateAnswerDoesNotTearItAway(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).onBreak();
        floor.node().pause();

        SippCaller caller = line.call();
        caller.awaitAnswered(SOON);
        anna.phone().awaitTalking(SOON);
        floor.node().resume();
        floor.node().awaitReady();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();
        SippCaller next = line.call();
        ben.awaitState("TALKING");
        next.hangUp();

        CallRow known = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(known.agent()).isEqualTo(ben.agent());
        assertThat(caller.calls().getFirst().end()).as("never noticed").isEmpty();
        assertThat(anna.phone().calls()).hasSize(1);
        assertThat(floor.records().tickets(line.queue())).containsExactly(known.ticket());
        caller.hangUp();
        List<CallRow> both = line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(both).extracting(CallRow::agent).containsExactly(anna.agent(), ben.agent());
    }

    @Test
    void whoHangsUpBeforeTheHungNodeHasSaidAnythingIsOnRecordOnce(Floor floor) {
        Line line = floor.line();
        floor.node().pause();
        SippCaller caller = line.call();
        Patience.until(
                "the node is asked",
                () -> assertThat(floor.asterisk().cli("core show channels concise"))
                        .contains("!cw-arrive!" + line.dialed()));

        caller.hangUp();
        floor.node().resume();
        floor.node().awaitReady();

        CallRow call = line.awaitEnded("ABANDONED");
        assertThat(floor.records().facts(call.id())).containsOnlyOnce("CallArrived", "CallEnded");
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
    }

    @Test
    void aCallerWhoWaitsOnTheLocalLineWhenTheHungNodeGoesOnIsLetInOnce(Floor floor) {
        Line line = floor.line();
        floor.node().pause();
        SippCaller caller = line.call();
        Patience.until(
                "the caller is on the local line",
                () -> assertThat(floor.asterisk().cli("queue show cw-local")).containsPattern("1\\. PJSIP/carrier"));

        floor.node().resume();
        floor.node().awaitReady();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).readyForWaiting();

        anna.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
    }
}
