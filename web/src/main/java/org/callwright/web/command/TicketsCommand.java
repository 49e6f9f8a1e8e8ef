package org.callwright.web.command;

import java.io.PrintWriter;
import org.callwright.core.ticket.TicketWords;
import org.callwright.core.workorder.WorkOrderWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callwright tickets …}: looks after how tickets, and the work orders made from them, are found. */
@Command(
        name = "tickets",
        description = "Looks after how tickets are found.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class TicketsCommand {
    /** How many tickets make a line on the screen. */
    private static final int LOOKED_AT = 10_000;

    private final ConfiguredSite site;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TicketsCommand(ConfiguredSite site) {
        this.site = site;
    }

    @Command(
            name = "words",
            description = {
                "Writes anew by which words tickets and work orders are found.",
                "It is needed once, for those of before there was a search by words.",
                "Nodes may run; broken off, it is simply begun again."
            },
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void words() {
        PrintWriter out = spec.commandLine().getOut();
        long tickets = site.with(
                TicketWords.class,
                words -> words.writeAnew((seen, count) -> {
                    if (seen % LOOKED_AT == 0) {
                        out.println(seen + " of " + count + " tickets");
                    }
                }));
        out.println(tickets + " tickets are found by their words.");
        long workOrders = site.with(WorkOrderWords.class, WorkOrderWords::writeAnew);
        out.println(workOrders + " work orders are found by their words.");
    }
}
