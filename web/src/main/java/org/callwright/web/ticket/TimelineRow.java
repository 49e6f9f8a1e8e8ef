package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.core.call.CallId;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TimelineEntry;
import org.callwright.web.privacy.ShownHint;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param ticket whose history it is from: the ticket's own, or one's that goes on in it
 * @param account who did it; absent for what a call tells
 * @param call absent as well for who may not see it; tickets that one may not see are missing in the details
 * @param open whether the customer may read it
 * @param state the ticket's, afterwards
 */
@Serdeable
@Schema(name = "TimelineEntry")
record TimelineRow(
        Instant at,
        @Schema(example = "SV260314-00042-0") String ticket,
        @Schema(example = "HANDED_OFF") String kind,
        @Schema(example = "lisa") @Nullable String account,
        @Schema(example = "Lisa") @Nullable String name,
        @Schema(example = "anna") @Nullable String agent,
        @Nullable String call,
        boolean open,
        Map<String, String> details,
        @Schema(example = "WAITING_DEPARTMENT") @Nullable String state) {
    /** Details that name other tickets: what was linked, merged or split, and what a ticket goes back to. */
    private static final Set<String> TICKETS = Set.of("ticket", "splitFrom", "follows");

    /** The tickets that its details name. */
    static Stream<TicketNumber> ticketsIn(TimelineEntry entry) {
        return TICKETS.stream()
                .flatMap(name -> Stream.ofNullable(details(entry).get(name)))
                .filter(TicketNumber::isOne)
                .map(TicketNumber::new);
    }

    private static Map<String, String> details(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Done done -> done.event().details();
            case TimelineEntry.Called called -> called.details();
        };
    }

    /**
     * @param named which other tickets may be named, by their numbers
     * @param seen which calls may be
     */
    static TimelineRow of(TimelineEntry entry, boolean unmasked, Predicate<String> named, Predicate<CallId> seen) {
        return switch (entry) {
            case TimelineEntry.Done done -> of(done.ticket().value(), done.event(), unmasked, named);
            case TimelineEntry.Called called ->
                new TimelineRow(
                        called.at(),
                        called.ticket().value(),
                        called.kind().name(),
                        null,
                        null,
                        called.agent() == null ? null : called.agent().value(),
                        seen.test(called.call()) ? called.call().value() : null,
                        false,
                        shown(called.details(), unmasked, named),
                        null);
        };
    }

    private static TimelineRow of(String ticket, TicketEvent event, boolean unmasked, Predicate<String> named) {
        return new TimelineRow(
                event.at(),
                ticket,
                event.kind().name(),
                event.account(),
                event.name(),
                null,
                null,
                event.open(),
                shown(event.details(), unmasked, named),
                event.state().name());
    }

    /** Ticket and work-order numbers look like telephone numbers to a mask, and are none. */
    private static Map<String, String> shown(Map<String, String> details, boolean unmasked, Predicate<String> named) {
        Map<String, String> shown = new TreeMap<>();
        details.forEach((name, value) -> {
            if (!TICKETS.contains(name) || named.test(value)) {
                shown.put(name, shown(name, value, unmasked));
            }
        });
        return shown;
    }

    private static String shown(String name, String value, boolean unmasked) {
        return name.equals("entered")
                ? ShownHint.entered(value, unmasked)
                : name.matches("text|note|reason|from|to|subject|dialed|name")
                        ? ShownText.of(value, unmasked)
                        : ShownText.plain(value);
    }
}
