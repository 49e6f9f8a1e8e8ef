package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;

import java.time.Duration;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.SecondPbx;
import org.junit.jupiter.api.Test;

/** Two Asterisks, one site. */
@EndToEnd
class TwoPbxesIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void whenOneDiesItsCallsEndOnRecordAndThoseOfTheOtherGoOn(Floor floor) {
        try (SecondPbx second = floor.secondPbx()) {
            Line line = floor.line();
            Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
            SippCaller here = line.call();
            anna.awaitNextConversation();
            Desk ben = line.ben().with(answersAfter(AT_ONCE), second).ready();
            second.call(floor.stranger(), line.dialed());
            ben.awaitNextConversation();

            second.asterisk().kill();
            assertThat(anna.state()).isEqualTo("TALKING");
            second.asterisk().start();

            Patience.until(
                    "its call is over on record",
                    () -> assertThat(line.calls().getLast().ending()).isEqualTo("LOST"));
            ben.awaitState("READY");
            assertThat(anna.state()).isEqualTo("TALKING");
            assertThat(here.calls().getFirst().end()).as("never noticed").isEmpty();
            here.hangUp();
            line.awaitEndings("CALLER_HUNG_UP", "LOST");
            assertThat(floor.records().tickets(line.queue())).hasSize(2).doesNotHaveDuplicates();
        }
    }
}
