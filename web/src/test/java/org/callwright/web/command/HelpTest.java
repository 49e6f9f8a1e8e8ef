package org.callwright.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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

    /** Picocli would take the option, print nothing and be content. */
    @Test
    void everyCommandThatOffersToTellTheVersionTellsIt() {
        CommandLine all = Commands.commandLine(new ConfiguredSite(Map.of()), Keyboard.ofThisProcess());

        assertTellsTheVersion(all);
    }

    private static void assertTellsTheVersion(CommandLine command) {
        StringWriter told = new StringWriter();
        command.printVersionHelp(new PrintWriter(told, true));
        assertThat(told.toString()).as(command.getCommandSpec().qualifiedName()).startsWith("Callwright ");
        command.getSubcommands().values().forEach(HelpTest::assertTellsTheVersion);
    }
}
