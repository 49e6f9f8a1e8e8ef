package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.LegRow;
import org.junit.jupiter.api.Test;

/** Many callers at once, few agents. */
@EndToEnd
class CrowdIT {
    private static final int CALLERS = 20;

    @Test
    void ofManyWhoCallAtOnceNobodyIsLostOrRungForAtTwoPhonesAndNoPhoneRingsForTwo(Floor floor) {
        Line line = floor.line();
        List<Desk> desks = List.of(line.anna(), line.ben(), line.cleo());
        desks.forEach(desk -> desk.with(answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)))
                .ready());

        List<SippCaller> callers = Stream.generate(line::call).limit(CALLERS).toList();

        List<CallRow> calls = line.awaitEndings(
                Stream.generate(() -> "AGENT_HUNG_UP").limit(CALLERS).toArray(String[]::new));
        assertThat(callers)
                .allMatch(caller -> caller.awaitEnd(SOON).has(Moment.ANSWERED))
                .allMatch(caller -> caller.awaitEnd(SOON).has(Moment.WAS_HUNG_UP));
        assertThat(floor.records().tickets(line.queue())).hasSize(CALLERS).doesNotHaveDuplicates();
        assertThat(calls)
                .allSatisfy(call -> assertThat(floor.records().legs(call.id()))
                        .containsExactly(new LegRow(String.valueOf(call.agent()), true, true, null)));
        assertThat(desks)
                .allSatisfy(desk -> assertThat(inTurn(desk))
                        .as("%s had one call at a time", desk.agent())
                        .isTrue());
        assertThat(desks.stream().mapToInt(desk -> desk.phone().calls().size()).sum())
                .isEqualTo(CALLERS);
        Patience.until(
                "every conversation has its audio",
                () -> assertThat(calls)
                        .allSatisfy(call -> assertThat(floor.records().recordings(call.id()))
                                .hasSize(1)));
    }

    /** Whether each call at the phone had ended before the next one rang there. */
    private static boolean inTurn(Desk desk) {
        List<SippCall> calls = desk.phone().calls().stream()
                .sorted(Comparator.comparing(CrowdIT::rang))
                .toList();
        return Stream.iterate(1, next -> next < calls.size(), next -> next + 1)
                .noneMatch(next -> rang(calls.get(next)).isBefore(ended(calls.get(next - 1))));
    }

    private static Instant rang(SippCall call) {
        return call.at(Moment.RINGING).orElseThrow();
    }

    private static Instant ended(SippCall call) {
        return call.end().flatMap(call::at).orElseThrow();
    }
}
