package org.callwright.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
    @Test
    void whatAShellReadsAreTheWordsAgain() throws IOException {
        String line = ShellWords.line(List.of("printf", "%s|", "a plain one", "it's", "$HOME", "", "/some/where"));

        Process shell = new ProcessBuilder("sh", "-c", line).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("a plain one|it's|$HOME||/some/where|");
    }

    @Test
    void aWordThatNeedsNoQuotesHasNone() {
        assertThat(ShellWords.line(List.of("/opt/callwright", "call", "4000"))).isEqualTo("/opt/callwright call 4000");
    }
}
