package org.callwright.core.webhook;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.core.ticket.CallDeed;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.workorder.WorkOrderEvent;

/** What events are called, to those who want to be told of them: {@code ticket.resolved}, {@code workorder.created}. */
final class EventName {
    static final String ANY = "*";
    static final String ANY_OF_TICKETS = "ticket.*";
    static final String ANY_OF_WORK_ORDERS = "workorder.*";

    /** All that can happen, and what stands for several of them. */
    static final SortedSet<String> LEGAL = Collections.unmodifiableSortedSet(Stream.of(
                    Stream.of(ANY, ANY_OF_TICKETS, ANY_OF_WORK_ORDERS),
                    Arrays.stream(TicketEvent.Kind.values()).map(EventName::of),
                    Arrays.stream(CallDeed.Kind.values()).map(EventName::of),
                    Arrays.stream(WorkOrderEvent.Kind.values()).map(EventName::of))
            .flatMap(names -> names)
            .collect(toCollection(TreeSet::new)));

    private EventName() {}

    static String of(TicketEvent.Kind kind) {
        return of("ticket", kind);
    }

    static String of(CallDeed.Kind kind) {
        return of("ticket", kind);
    }

    static String of(WorkOrderEvent.Kind kind) {
        return of("workorder", kind);
    }

    private static String of(String subject, Enum<?> kind) {
        return subject + "." + kind.name().toLowerCase(Locale.ROOT);
    }
}
