package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @Test
    void aReportWithoutTheCallThatItTellsOfIsRefused() {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(err));

        int code = line.execute("demo", "--json", "--data", "/nowhere");

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--json tells of the call that --call places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "99999999999", "-5", "http"})
    void whatIsNoPortIsRefusedInOneSentenceBeforeAnythingStarts(String port) {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(err));

        int code = line.execute("demo", "--db-port=" + port, "--data", "/nowhere");

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("'" + port + "' is no port: 1 to 65535, or 0 for any free one");
    }

    @Test
    void everyCommandTellsHowItIsUsed() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            StringWriter out = new StringWriter();
            CommandLine line = Main.commandLine().setOut(new PrintWriter(out));

            assertThat(line.execute(command, "--help")).as(command).isZero();
            assertThat(out.toString()).as(command).contains("Usage: callwright");
        }
    }

    /** Of all but the list of commands, which has no options of its own. */
    @Test
    void everyCommandTellsTheVersion() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            StringWriter out = new StringWriter();
            CommandLine line = Main.commandLine().setOut(new PrintWriter(out));

            if (!command.equals("help")) {
                assertThat(line.execute(command, "--version")).as(command).isZero();
                assertThat(out.toString()).as(command).startsWith("Callwright ");
            }
        }
    }
}
