package org.callwright.launcher.stored;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.callwright.core.privacy.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callwright privacy rotate} */
@Command(
        name = "rotate",
        description = {
            "Seals all stored numbers anew with the active key (callwright.privacy.active), also those of before there",
            "were keys. Nodes may run; broken off, it is simply begun again."
        },
        mixinStandardHelpOptions = true)
final class RotateCommand implements Callable<Integer> {
    /** How many rows make a line on the screen. */
    private static final int LOOKED_AT = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (StoredSite site = StoredSite.open()) {
            long sealed = site.get(Rotation.class).run(this::show);
            out.printf("Done: %d sealed anew. Former keys are still needed for what the event log keeps%n", sealed);
            out.printf("(callwright.log.keep) and for backups.%n");
            out.flush();
        }
        return 0;
    }

    private void show(String what, long seen, long count, long sealed) {
        if (seen % LOOKED_AT == 0 || seen == count) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s: %d of %d looked at, %d sealed anew%n", what, seen, count, sealed);
            out.flush();
        }
    }
}
