package org.callwright.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.callwright.embedded.debian.UnpackedPackages;
import org.callwright.embedded.process.StartFailed;
import org.callwright.launcher.bench.BenchCommand;
import org.callwright.launcher.demo.CallCommand;
import org.callwright.launcher.demo.DemoCommand;
import org.callwright.launcher.demo.PhoneCommand;
import org.callwright.launcher.intake.ImportCommand;
import org.callwright.launcher.rest.RequestFailed;
import org.callwright.web.command.Version;
import org.callwright.web.log.LogFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code callwright}. Everything that goes wrong ends with one sentence and an exit code other than 0. */
@Command(
        name = "callwright",
        description = "A contact centre on Asterisk.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            CallCommand.class,
            PhoneCommand.class,
            BenchCommand.class,
            ImportCommand.class,
            HelpCommand.class,
            Main.VersionCommand.class
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "callwright run [-PROPERTY=VALUE...] starts the application alone, against the servers that the",
            "file $CALLWRIGHT_CONFIG or the environment names: see docs/CONFIGURATION.md.",
            "",
            "callwright account add|password|disable|enable says who can sign in there, and",
            "callwright directory import FILE which lines are served, and by whom;",
            "callwright audit verify looks whether the audit trail is what was written,",
            "callwright privacy rotate seals all stored numbers anew, and",
            "callwright tickets words writes anew by which words tickets and work orders are found."
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The embedded servers read it when Asterisk is unpacked. */
    @Option(
            names = UnpackedPackages.MIRROR_OPTION,
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Where Debian's packages of Asterisk come from, the first time (apt's own sources).")
    void debianMirror(String mirror) {
        if (!mirror.matches("https?://[\\w.:/~%-]+")) {
            throw new ParameterException(
                    spec.commandLine(),
                    UnpackedPackages.MIRROR_OPTION + " wants a URL such as http://mirror.example/debian");
        }
        System.setProperty(UnpackedPackages.MIRROR, mirror);
    }

    public static void main(String[] arguments) {
        // Benchmarks and imports start the application's parts in this process.
        LogFormat.forACommand();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("callwright: " + sentence(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What a person can use; only a failure that nobody thought of comes with its stack trace. */
    private static String sentence(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailed || cause instanceof RequestFailed) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left")) {
                return "The disk is full: " + cause.getMessage() + ".";
            }
        }
        if (failure instanceof UncheckedIOException) {
            return "A file cannot be read or written: " + failure.getCause() + ".";
        }
        failure.printStackTrace();
        return "This should not happen: " + failure;
    }

    @Command(
            name = "version",
            description = "Tells the version.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    static final class VersionCommand implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            spec.root().commandLine().printVersionHelp(spec.commandLine().getOut());
        }
    }
}
