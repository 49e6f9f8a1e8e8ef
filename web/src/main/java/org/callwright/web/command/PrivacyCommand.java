package org.callwright.web.command;

import java.io.PrintWriter;
import org.callwright.core.privacy.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callwright privacy …}: looks after the numbers that are sealed where they are stored. */
@Command(
        name = "privacy",
        description = "Looks after the numbers that are sealed where they are stored.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class PrivacyCommand {
    /** How many rows make a line on the screen. */
    private static final int LOOKED_AT = 10_000;

    private final ConfiguredSite site;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PrivacyCommand(ConfiguredSite site) {
        this.site = site;
    }

    @Command(
            name = "rotate",
            description = {
                "Seals all stored numbers anew with the active key (callwright.privacy.active), also those without one.",
                "Nodes may run; broken off, it is simply begun again."
            },
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void rotate() {
        PrintWriter out = spec.commandLine().getOut();
        long anew = site.with(Rotation.class, rotation -> rotation.run(this::show));
        out.println(
                anew + " sealed anew. A former key is still needed for what the event log keeps (callwright.log.keep)"
                        + " and for backups.");
    }

    private void show(String what, long seen, long count, long anew) {
        if (seen % LOOKED_AT == 0 || seen == count) {
            spec.commandLine().getOut().println(what + ": " + seen + " of " + count + ", " + anew + " sealed anew");
        }
    }
}
