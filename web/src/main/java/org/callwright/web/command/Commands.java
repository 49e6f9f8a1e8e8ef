package org.callwright.web.command;

import io.micronaut.context.exceptions.BeanContextException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.callwright.core.change.Refused;
import org.callwright.core.directory.UnusableDirectory;
import org.callwright.web.StartupFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * What the application does besides running: commands that a person types, against the configured servers. Everything that
 * goes wrong ends with sentences on the error output and an exit code other than 0.
 */
@Command(
        name = "callwright",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class Commands {
    private static final Set<String> NAMES = Set.of("account", "audit", "directory", "privacy", "tickets");

    private Commands() {}

    /** Whether these arguments ask for a command rather than for the application. */
    public static boolean isOne(String... arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /** @return the exit code */
    public static int run(String... arguments) {
        return commandLine(new ConfiguredSite(Map.of()), Keyboard.ofThisProcess())
                .execute(arguments);
    }

    static CommandLine commandLine(ConfiguredSite site, Keyboard keyboard) {
        return new CommandLine(new Commands())
                .addSubcommand(new AccountCommand(site, keyboard))
                .addSubcommand(new AuditCommand(site))
                .addSubcommand(new DirectoryCommand(site, keyboard))
                .addSubcommand(new PrivacyCommand(site))
                .addSubcommand(new TicketsCommand(site))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(failure, command.getErr());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static void tell(Exception failure, PrintWriter err) {
        switch (failure) {
            case UnusableDirectory unusable -> {
                err.println("callwright: Nothing has been taken over:");
                unusable.faults().forEach(fault -> err.println("  " + fault));
            }
            case Refused refused -> err.println("callwright: It was refused: " + refused.getMessage() + ".");
            case IllegalArgumentException wrong -> err.println("callwright: " + wrong.getMessage());
            case BeanContextException away -> err.println("callwright: " + StartupFailure.reasons(away));
            default -> err.println("callwright: It could not be done: " + StartupFailure.reasons(failure));
        }
    }
}
