package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

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
class LeavingCallerIT {
    private static final Duration RINGING = Duration.ofMillis(300);

    @Test
    void leavesWhileWaiting(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(RINGING)).onBreak();
        SippCaller caller = line.call();
        line.awaitWaiting(1);

        caller.hangUp();

        CallRow call = line.awaitEnded("ABANDONED");
        assertThat(call.agent()).isNull();
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
        line.awaitWaiting(0);
        assertThat(anna.ready().state()).isEqualTo("READY");
    }

    @Test
    void leavesWhileTheAgentsPhoneRings(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();
        anna.phone().awaitRinging(SOON);
        anna.awaitState("RINGING");

        caller.hangUp();

        CallRow call = line.awaitEnded("ABANDONED");
        assertThat(floor.records().legs(call.id()))
                .containsExactly(new LegRow(anna.agent(), true, false, "CALLER_LEFT"));
        anna.awaitState("READY");
        Patience.until(
                "the phone stops ringing",
                () -> assertThat(anna.phone().calls())
                        .allMatch(rung -> rung.end().isPresent()));
    }

    @Test
    void leavesInTheVeryMomentOfAnswer(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(RINGING)).ready();
        // From clearly before the answer to clearly after it, most of them right upon it.
        List<Integer> moments = List.of(-40, -20, -10, -5, 0, 2, 5, 10, 20, 40);

        for (int offset : moments) {
            SippCaller caller = line.call(
                    floor.stranger().givesUpAfter(RINGING.plusMillis(offset)).talksFor(Duration.ofMillis(1)));
            caller.awaitEnd(SOON);
            anna.awaitState("READY");
        }

        Patience.until(
                "every call has ended on record",
                () -> assertThat(line.calls())
                        .hasSize(moments.size())
                        .allMatch(call -> call.state().equals("ENDED")));
        assertThat(line.calls()).extracting(CallRow::ending).isSubsetOf("ABANDONED", "CALLER_HUNG_UP");
        assertThat(floor.records().tickets(line.queue()))
                .doesNotHaveDuplicates()
                .hasSize(moments.size());
        Patience.until(
                "no phone is left in a call",
                () -> assertThat(anna.phone().calls())
                        .allMatch(rung ->
                                rung.has(Moment.WAS_HUNG_UP) || rung.end().isPresent()));
        Patience.until(
                "no channel is left in Asterisk",
                () -> assertThat(floor.asterisk().cli("core show channels count"))
                        .contains("0 active channels"));
    }
}
