package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param channel PHONE, WEB_CALL, CHAT, EMAIL or MANUAL
 * @param session the session's own id in its channel: of PHONE the call
 * @param customer set when exactly one was recognised
 */
@Serdeable
@Schema(name = "Ticket")
public record TicketRow(
        @Schema(example = "SV260314-00042-0") String ticket,
        @Schema(example = "PHONE") String channel,
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String session,
        @Schema(example = "IN_PROGRESS") String state,
        @Schema(example = "1007") @Nullable Long customer,
        @Schema(example = "support") @Nullable String queue,
        @Schema(example = "anna") @Nullable String agent,
        Instant opened,
        @Nullable Instant answered,
        @Nullable Instant ended,
        long version) {
    static TicketRow of(Ticket ticket) {
        return new TicketRow(
                ticket.number().value(),
                ticket.channel().name(),
                ticket.session(),
                ticket.state().name(),
                ticket.customer(),
                ticket.queue() == null ? null : ticket.queue().value(),
                ticket.agent() == null ? null : ticket.agent().value(),
                ticket.opened(),
                ticket.answered(),
                ticket.ended(),
                ticket.version());
    }
}
