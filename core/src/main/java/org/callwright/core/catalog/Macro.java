package org.callwright.core.catalog;

import java.util.List;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.callwright.core.ticket.TicketCommand;

/** Commands that are often given together; a ticket gets all of them or none. */
public record Macro(String name, List<TicketCommand> commands) {
    public static final Kind<Macro> KIND = new Kind<>("macro", Macro.class, Permission.CATALOG_WRITE);

    private static final int MOST = 20;

    public Macro {
        commands = List.copyOf(commands);
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (commands.isEmpty() || commands.size() > MOST) {
            throw Refused.value("commands", "a macro has 1 to " + MOST + " commands");
        }
    }
}
