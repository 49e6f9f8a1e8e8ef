package org.callwright.launcher.bench.tickets;

import java.util.function.IntFunction;
import org.callwright.core.page.Sorting;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketReach;

/**
 * One way to ask for a page.
 *
 * @param filter what is wanted at the n-th time: another agent, another word
 * @param text whether words are looked for
 */
record Question(
        String label,
        IntFunction<TicketReach> reach,
        IntFunction<TicketFilter> filter,
        Sorting sorting,
        boolean text) {}
