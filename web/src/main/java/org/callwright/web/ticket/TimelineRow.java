package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TimelineEntry;
import org.callwright.web.privacy.ShownHint;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param ticket whose history it is from: the ticket's own, or one's that goes on in it
 * @param account who did it; absent for what a call tells
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
    static TimelineRow of(TimelineEntry entry, boolean unmasked) {
        return switch (entry) {
            case TimelineEntry.Done done -> of(done.ticket().value(), done.event(), unmasked);
            case TimelineEntry.Called called ->
                new TimelineRow(
                        called.at(),
                        called.ticket().value(),
                        called.kind().name(),
                        null,
                        null,
                        called.agent() == null ? null : called.agent().value(),
                        called.call().value(),
                        false,
                        shown(called.details(), unmasked),
                        null);
        };
    }

    private static TimelineRow of(String ticket, TicketEvent event, boolean unmasked) {
        return new TimelineRow(
                event.at(),
                ticket,
                event.kind().name(),
                event.account(),
                event.name(),
                null,
                null,
                event.open(),
                shown(event.details(), unmasked),
                event.state().name());
    }

    /** Ticket and work-order numbers look like telephone numbers to a mask, and are none. */
    private static Map<String, String> shown(Map<String, String> details, boolean unmasked) {
        Map<String, String> shown = new TreeMap<>();
        details.forEach((name, value) -> shown.put(
                name,
                name.equals("entered")
                        ? ShownHint.entered(value, unmasked)
                        : ShownText.of(
                                value, unmasked || !name.matches("text|note|reason|from|to|subject|dialed|name"))));
        return shown;
    }
}
