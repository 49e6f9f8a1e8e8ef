package org.callwright.web.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.audit.AuditTrail.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code callwright audit …}: whether the audit trail is what was written. */
@Command(
        name = "audit",
        description = "Looks whether the audit trail is what was written.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class AuditCommand {
    private final ConfiguredSite site;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AuditCommand(ConfiguredSite site) {
        this.site = site;
    }

    @Command(
            name = "verify",
            description = {
                "Goes through all entries. Names the first one that was altered, removed or moved, and ends with 1.",
                "Prints the last one's number and hash: noted elsewhere, they show later that none was cut off."
            },
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--expect",
                            paramLabel = "NUMBER:HASH",
                            description = "An entry as an earlier run printed it, which must still be there.")
                    @Nullable
                    String expected) {
        Optional<Expected> entry = Optional.ofNullable(expected).map(Expected::parse);
        Verdict verdict = site.with(AuditTrail.class, trail -> looked(trail, entry));
        PrintWriter out = spec.commandLine().getOut();
        return switch (verdict) {
            case Verdict.Whole whole -> {
                out.println("The audit trail is whole: " + whole.entries() + " entries.");
                out.println("The last one is " + whole.entries() + ":" + whole.head());
                yield ExitCode.OK;
            }
            case Verdict.Broken broken -> {
                out.println("The audit trail is broken: entry " + broken.seq() + " " + broken.reason() + ".");
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private static Verdict looked(AuditTrail trail, Optional<Expected> expected) {
        Verdict verdict = trail.verify();
        return verdict instanceof Verdict.Broken
                ? verdict
                : expected.filter(entry -> !entry.isIn(trail))
                        .<Verdict>map(entry -> new Verdict.Broken(
                                entry.seq(),
                                "is not the one that was expected: the trail has been written anew, or cut off"))
                        .orElse(verdict);
    }

    /** An entry that somebody has noted. */
    private record Expected(long seq, String hash) {
        private static final Pattern PRINTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

        static Expected parse(String text) {
            Matcher entry = PRINTED.matcher(text);
            if (!entry.matches()) {
                throw new IllegalArgumentException("'" + text + "' is no NUMBER:HASH as an earlier run printed it.");
            }
            return new Expected(Long.parseLong(entry.group(1)), entry.group(2));
        }

        /** The beginning, before the first entry, is in every trail. */
        boolean isIn(AuditTrail trail) {
            return seq == 0
                    || trail.bySeq(seq)
                            .filter(there -> there.hash().equals(hash))
                            .isPresent();
        }
    }
}
