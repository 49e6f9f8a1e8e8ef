package org.callwright.embedded.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallJournalTest {

    private static final String DIALLED =
            "2026-11-22\t18:31:10.941170\t1795372270.941170 DIALLED 1-17961@127.0.0.2 4711 \n";
    private static final String REFUSED =
            "2026-11-22\t18:31:11.000001\t1795372271.000001 REFUSED 1-17961@127.0.0.2 4711 486\n";

    @TempDir
    Path directory;

    @Test
    void readsEachLineOnceItIsWhole() throws IOException {
        Path file = directory.resolve("journal.log");
        CallJournal journal = new CallJournal(file, () -> true);
        assertThat(journal.calls()).isEmpty();
        Files.writeString(file, DIALLED + REFUSED.substring(0, 60));
        assertThat(journal.calls())
                .singleElement()
                .satisfies(call ->
                        assertThat(call.at(Moment.DIALLED)).contains(Instant.ofEpochSecond(1795372270L, 941_170_000L)))
                .satisfies(call -> assertThat(call.end()).isEmpty());
        Files.writeString(file, REFUSED.substring(60), StandardOpenOption.APPEND);
        assertThat(journal.calls()).singleElement().satisfies(call -> {
            assertThat(call.end()).contains(Moment.REFUSED);
            assertThat(call.sipCode()).isEqualTo(486);
            assertThat(call.number()).isEqualTo("4711");
        });
    }

    @Test
    void doesNotWaitForASippThatHasEnded() {
        CallJournal journal = new CallJournal(directory.resolve("none"), () -> false);
        assertThat(journal.await(call -> true, Duration.ofDays(1))).isEmpty();
    }
}
