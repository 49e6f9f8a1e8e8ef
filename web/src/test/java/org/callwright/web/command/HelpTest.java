package org.callwright.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
    @Test
    void theListOfCommandsHasWholeSentences() {
        CommandLine all = Commands.commandLine(new ConfiguredSite(Map.of()), Keyboard.ofThisProcess());

        all.getSubcommands()
                .values()
                .forEach(group -> group.getSubcommands().forEach((name, command) -> {
                    // Picocli lists a command with the first piece of its description alone.
                    String listed = command.getCommandSpec().usageMessage().description()[0];
                    assertThat(listed).as(name).endsWith(".");
                }));
    }
}
