package org.callwright.launcher.bench.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callwright.embedded.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTicketsTest {
    @TempDir
    Path folder;

    @Test
    void what_an_earlier_run_wrote_is_asked_again() throws IOException {
        KeptTickets first = KeptTickets.in(folder, 50_000);
        assertThat(first.isWhole()).isFalse();
        Files.createDirectory(first.database());
        first.whole();

        assertThat(KeptTickets.in(folder, 50_000).isWhole()).isTrue();
    }

    @Test
    void another_number_of_tickets_is_refused_with_the_one_that_is_there() throws IOException {
        KeptTickets.in(folder, 50_000).whole();

        assertThatThrownBy(() -> KeptTickets.in(folder, 10_000_000))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--size 50000");
    }

    @Test
    void what_an_interrupted_run_left_is_not_taken_for_the_whole() throws IOException {
        Files.createDirectory(KeptTickets.in(folder, 50_000).database());

        assertThatThrownBy(() -> KeptTickets.in(folder, 50_000))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("interrupted")
                .hasMessageContaining("delete");
    }
}
