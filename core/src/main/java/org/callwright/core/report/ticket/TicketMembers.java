package org.callwright.core.report.ticket;

import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.page.IdText;

/**
 * Which tickets are behind a row.
 *
 * @param keys those of one of these, as far as they can be ids
 * @param agents those without a key that one of these answered last
 */
public record TicketMembers(TicketKey key, Set<String> keys, Set<String> agents) {
    public static final TicketMembers ALL = new TicketMembers(TicketKey.NOTHING, Set.of(), Set.of());

    public TicketMembers {
        keys = keys.stream().filter(IdText::possible).collect(Collectors.toUnmodifiableSet());
        agents = Set.copyOf(agents);
    }

    /** There is surely none. */
    public boolean isEmpty() {
        return key != TicketKey.NOTHING && keys.isEmpty() && agents.isEmpty();
    }
}
