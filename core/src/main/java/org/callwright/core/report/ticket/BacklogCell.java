package org.callwright.core.report.ticket;

import java.time.Instant;
import java.util.List;

/**
 * What is unresolved of one place.
 *
 * @param oldest when the oldest one was opened
 * @param bands how many there are in each of {@link BacklogBands}
 */
public record BacklogCell(TicketPlace place, Instant oldest, List<Long> bands) {
    public BacklogCell {
        bands = List.copyOf(bands);
    }
}
