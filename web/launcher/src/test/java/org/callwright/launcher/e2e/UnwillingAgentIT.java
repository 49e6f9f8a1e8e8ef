package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.refusesAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import java.util.List;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.LegRow;
import org.junit.jupiter.api.Test;

@EndToEnd
class UnwillingAgentIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final int BUSY = 486;
    private static final int DECLINED = 603;

    @Test
    void anAgentWhoDoesNotAnswerBecomesNotReadyAndTheCallGoesToTheNextOne(Floor floor) {
        Line line = floor.impatientLine();
        Desk anna = line.anna().with(ringsOn()).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call();

        anna.awaitState("RINGING");
        anna.awaitNotReady("RONA");
        ben.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id()))
                .containsExactly(
                        new LegRow(anna.agent(), true, false, "NO_ANSWER"), new LegRow(ben.agent(), true, true, null));
    }

    @Test
    void aCallThatRangOutKeepsItsPlaceInTheLine(Floor floor) {
        Line line = floor.impatientLine();
        Desk anna = line.anna().with(ringsOn()).onBreak();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).onBreak();
        List<SippCaller> callers = line.callsInOrder(2);
        anna.readyForWaiting();
        anna.phone().awaitRinging(SOON);
        anna.awaitNotReady("RONA");
        line.awaitWaiting(2);

        ben.readyForWaiting();

        callers.getFirst().awaitAnswered(SOON);
        ben.awaitState("TALKING");
        List<CallRow> calls = line.calls();
        assertThat(floor.records().legs(calls.getFirst().id())).hasSize(2);
        assertThat(floor.records().legs(calls.getLast().id())).isEmpty();
    }

    @Test
    void anAgentWhoDeclinesAtThePhoneBecomesNotReady(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(refusesAfter(AT_ONCE, DECLINED)).ready();

        line.call();

        anna.awaitNotReady("REJECTED");
        line.awaitWaiting(1);
    }

    @Test
    void aBusyPhoneMakesItsAgentNotReady(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(refusesAfter(AT_ONCE, BUSY)).ready();

        line.call();

        anna.awaitNotReady("PHONE_BUSY");
        line.awaitWaiting(1);
    }

    @Test
    void anAgentRejectsOnTheScreenAndTheNextOneGetsTheCall(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitCall("RINGING");

        anna.reject();

        anna.awaitNotReady("REJECTED");
        ben.awaitState("TALKING");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void anAgentWithoutARegisteredPhoneIsUnreachableAndTheNextOneGetsTheCall(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call();

        anna.awaitNotReady("PHONE_UNREACHABLE");
        ben.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id()))
                .containsExactly(
                        new LegRow(anna.agent(), false, false, "UNREACHABLE"),
                        new LegRow(ben.agent(), true, true, null));
    }

    @Test
    void aPhoneThatDiedWithoutAWordRingsOutAndTheNextAgentGetsTheCall(Floor floor) {
        Line line = floor.impatientLine();
        Desk anna = line.anna().with(ringsOn()).ready();
        anna.phone().close();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call();

        ben.awaitState("TALKING");
        assertThat(anna.state()).isEqualTo("NOT_READY");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }
}
