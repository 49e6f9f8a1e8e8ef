package org.callwright.web.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.callwright.core.audit.AuditEntry;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
class RecordingControllerTest {
    private static final String AUDIO = "/api/recordings/" + Centre.OLD_RECORDING + "/audio";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser anna = Browser.nowhere();

    @BeforeEach
    void signIn() {
        anna = Browser.at(server.getURI()).signedInAs("anna");
        centre.audited.clear();
    }

    @Test
    void theWholeSoundComesWithItsTag() {
        Browser.Answer answer = anna.get(AUDIO);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(Centre.SOUND);
        assertThat(answer.header("Content-Type")).isEqualTo("audio/wav");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("ETag")).startsWith("\"5feceb66");
    }

    @Test
    void aPartComesWhenAPartIsAskedFor() {
        Browser.Answer answer = anna.get(AUDIO, "Range", "bytes=100-199");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(Centre.SOUND, 100, 200));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes 100-199/10000");
        assertThat(answer.header("Content-Length")).isEqualTo("100");
    }

    @Test
    void aPartBehindTheEndIsRefusedWithTheSize() {
        Browser.Answer answer = anna.get(AUDIO, "Range", "bytes=10000-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */10000");
    }

    @Test
    void headTellsTheLengthWithoutTheSound() {
        Browser.Answer answer = anna.send("HEAD", AUDIO, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo("10000");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String tag = String.valueOf(anna.get(AUDIO).header("ETag"));

        assertThat(anna.get(AUDIO, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void aPartOfAnotherVersionIsNotMixedIn() {
        Browser.Answer answer = anna.get(AUDIO, "Range", "bytes=0-9", "If-Range", "\"another\"");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void anotherAgentDoesNotHearIt() {
        assertThat(Browser.at(server.getURI()).signedInAs("ben").get(AUDIO).status())
                .isEqualTo(404);
        assertThat(Browser.at(server.getURI()).signedInAs("sue").get(AUDIO).status())
                .isEqualTo(200);
    }

    @Test
    void whoListensStandsInTheAuditOnceHoweverManyParts() {
        for (int from = 0; from < 2_000; from += 100) {
            assertThat(anna.get(AUDIO, "Range", "bytes=" + from + "-" + (from + 99))
                            .status())
                    .isEqualTo(206);
        }
        anna.get(AUDIO);
        Browser.at(server.getURI()).signedInAs("sue").get(AUDIO);

        assertThat(centre.audited)
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::subjectId)
                .containsExactly(
                        tuple("anna", "recording.heard", Centre.OLD_RECORDING.toString()),
                        tuple("sue", "recording.heard", Centre.OLD_RECORDING.toString()));
    }

    @Test
    void whoGetsNoSoundLeavesNoEntry() {
        anna.send("HEAD", AUDIO, null);
        anna.get(AUDIO, "Range", "bytes=10000-");
        anna.get(AUDIO, "If-None-Match", "*");
        Browser.at(server.getURI()).signedInAs("ben").get(AUDIO);

        assertThat(centre.audited).isEmpty();
    }
}
