package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.junit.jupiter.api.Test;

@EndToEnd
class EndOfCallIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void theCallerHangsUp(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");

        caller.hangUp();

        line.awaitEnded("CALLER_HUNG_UP");
        anna.awaitState("READY");
        assertThat(anna.phone().calls()).allMatch(call -> call.has(Moment.WAS_HUNG_UP));
    }

    @Test
    void theAgentHangsUpAtThePhone(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");

        anna.phone().hangUp();

        assertThat(caller.awaitEnd(SOON).has(Moment.WAS_HUNG_UP)).isTrue();
        line.awaitEnded("AGENT_HUNG_UP");
        anna.awaitState("READY");
    }

    @Test
    void theAgentHangsUpOnTheScreen(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");

        anna.hangUp();

        assertThat(caller.awaitEnd(SOON).has(Moment.WAS_HUNG_UP)).isTrue();
        line.awaitEnded("AGENT_HUNG_UP");
        anna.awaitState("READY");
    }

    @Test
    void anAgentWhoWantsABreakDuringTheCallGetsItAfterwards(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");

        anna.onBreak();
        assertThat(anna.state()).isEqualTo("TALKING");
        caller.hangUp();

        anna.awaitNotReady("BREAK");
    }
}
