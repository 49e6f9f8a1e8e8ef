package org.callwright.web.ticket;

import com.github.f4b6a3.ulid.Ulid;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.function.Predicate;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param channel PHONE, WEB_CALL, CHAT, EMAIL or MANUAL
 * @param session the session's own id in its channel: of PHONE, and of a WEB_CALL that our PBX took, the call; in some channels
 *     it is the customer's number, and masked like that
 * @param customer set when exactly one was recognised, or by hand
 * @param agent who answered last
 * @param assignee the account of whoever is to deal with it
 * @param priority 1, the most urgent, to 5
 * @param originSource who says which order it is about: KEYPAD, WEB_CALL, ONLY_ORDER or AGENT
 * @param escalation how often it has been escalated
 * @param mergedInto the ticket that goes on in its place; absent as well for who may not see that one
 * @param due the earliest time by which its service level wants something done; absent: nothing, or not while its clocks stand still
 * @param version counts the changes that people made: the ETag
 */
@Serdeable
@Schema(name = "Ticket")
public record TicketRow(
        @Schema(example = "SV260314-00042-0") String ticket,
        @Schema(example = "PHONE") String channel,
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String session,
        @Schema(example = "IN_PROGRESS") String state,
        @Schema(example = "Kettle leaks 水壶漏水") String subject,
        @Schema(example = "1007") @Nullable Long customer,
        @Schema(example = "support") @Nullable String queue,
        @Schema(example = "anna") @Nullable String agent,
        @Schema(example = "lisa") @Nullable String assignee,
        @Schema(example = "repairs") @Nullable String team,
        @Schema(example = "workshop") @Nullable String department,
        @Schema(example = "nanjing-road") @Nullable String store,
        @Schema(example = "kettles") @Nullable String category,
        @Schema(example = "repaired") @Nullable String disposition,
        @Schema(example = "3") int priority,
        @Schema(example = "10100") @Nullable String originOrder,
        @Schema(example = "KEYPAD") @Nullable String originSource,
        int escalation,
        @Schema(example = "SV260314-00041-7") @Nullable String mergedInto,
        Instant opened,
        @Nullable Instant answered,
        @Nullable Instant ended,
        Instant changed,
        @Nullable Instant firstResponse,
        @Nullable Instant owned,
        @Nullable Instant resolved,
        @Nullable Instant closed,
        @Nullable Instant due,
        long version) {
    public static TicketRow of(Ticket ticket, boolean unmasked) {
        return of(ticket, unmasked, number -> true);
    }

    /** @param named which other tickets may be named, by their numbers */
    static TicketRow of(Ticket ticket, boolean unmasked, Predicate<String> named) {
        TicketNumber into = ticket.mergedInto();
        return new TicketRow(
                ticket.number().value(),
                ticket.channel().name(),
                session(ticket, unmasked),
                ticket.state().name(),
                ShownText.of(ticket.filing().subject(), unmasked),
                ticket.customer(),
                ticket.queue() == null ? null : ticket.queue().value(),
                ticket.agent() == null ? null : ticket.agent().value(),
                ticket.holder().assignee(),
                ticket.holder().team(),
                ticket.holder().department(),
                ticket.filing().store(),
                ticket.filing().category(),
                ticket.filing().disposition(),
                ticket.filing().priority(),
                ticket.filing().originOrder(),
                ticket.filing().originSource() == null
                        ? null
                        : ticket.filing().originSource().name(),
                ticket.escalation(),
                into == null || !named.test(into.value()) ? null : into.value(),
                ticket.opened(),
                ticket.answered(),
                ticket.ended(),
                ticket.changed(),
                ticket.firstResponse().orElse(null),
                ticket.firstOwned().orElse(null),
                ticket.milestones().resolved(),
                ticket.milestones().closed(),
                ticket.due(),
                ticket.version());
    }

    /** Our own ids are not looked at: now and then there are seven digits in a row in one. */
    private static String session(Ticket ticket, boolean unmasked) {
        return Ulid.isValid(ticket.session())
                ? ShownText.plain(ticket.session())
                : ShownText.of(ticket.session(), unmasked);
    }
}
