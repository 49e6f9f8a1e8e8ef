package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.web.ticket.TicketRow;

/**
 * A ticket that has been counted.
 *
 * @param at when what counted happened
 */
@Serdeable
@Schema(name = "TicketMoment")
record TicketMomentRow(Instant at, TicketRow ticket) {
    static TicketMomentRow of(TicketMoment moment, boolean unmasked) {
        return new TicketMomentRow(moment.at(), TicketRow.of(moment.ticket(), unmasked));
    }
}
