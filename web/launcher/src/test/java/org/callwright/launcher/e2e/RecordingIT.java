package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.callwright.embedded.asterisk.Music;
import org.callwright.embedded.audio.Audio;
import org.callwright.embedded.audio.ToneMeter;
import org.callwright.embedded.sip.Moment;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.RecordingRow;
import org.junit.jupiter.api.Test;

@EndToEnd
class RecordingIT {
    private static final int CALLERS_TONE = 700;
    private static final int AGENTS_TONE = 1_100;
    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    @Test
    void holdsTheAgentOnTheLeftAndTheCallerOnTheRight(Floor floor) throws IOException, NoSuchAlgorithmException {
        Line line = floor.line();
        Desk anna = line.anna()
                .with(answersAfter(Duration.ofMillis(200)).tone(AGENTS_TONE))
                .onBreak();
        var caller = line.call(floor.stranger().tone(CALLERS_TONE).talksFor(Duration.ofSeconds(60)));
        line.awaitWaiting(1);
        anna.readyForWaiting();
        anna.awaitState("TALKING");
        var answered = anna.phone().awaitTalking(SOON);
        Patience.until(
                "two seconds of conversation are over",
                () -> assertThat(answered.at(Moment.ANSWERED).orElseThrow())
                        .isBefore(Instant.now().minusSeconds(2)));
        caller.hangUp();

        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        Patience.until(
                "the recording is in the store",
                () -> assertThat(floor.records().recordings(call.id())).hasSize(1));
        RecordingRow recording = floor.records().recordings(call.id()).getFirst();
        Path file = floor.recordings().resolve(recording.path());
        byte[] bytes = Files.readAllBytes(file);

        ToneMeter meter = new ToneMeter(Audio.ofWav(file));
        assertThat(meter.tones(LEFT, CALLERS_TONE, AGENTS_TONE, Music.TONE_HERTZ))
                .containsExactly(AGENTS_TONE);
        assertThat(meter.tones(RIGHT, CALLERS_TONE, AGENTS_TONE, Music.TONE_HERTZ))
                .containsExactly(CALLERS_TONE);
        assertThat(recording.channels()).isEqualTo(2);
        assertThat(recording.durationMillis()).isBetween(1_800L, 6_000L);
        assertThat(recording.bytes()).isEqualTo(bytes.length);
        assertThat(recording.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(recording.path()).contains(call.id());
        assertThat(floor.supervisor().bytes("/api/recordings/" + recording.id() + "/audio"))
                .isEqualTo(bytes);
    }
}
