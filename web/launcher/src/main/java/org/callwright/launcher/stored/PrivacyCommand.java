package org.callwright.launcher.stored;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callwright privacy ...} */
@Command(
        name = "privacy",
        description = "Looks after the numbers that are sealed where they are stored.",
        subcommands = {RotateCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true)
public final class PrivacyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
