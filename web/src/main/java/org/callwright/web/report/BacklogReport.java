package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is unresolved now.
 *
 * @param zone the business's
 * @param bands how old tickets are, from the newest
 */
@Serdeable
@Schema(name = "Backlog")
record BacklogReport(
        @Schema(example = "QUEUE") String by,
        Instant asOf,
        @Schema(example = "Asia/Shanghai") String zone,
        List<Band> bands,
        List<Row> rows) {
    /**
     * An age, in seconds since the ticket was opened.
     *
     * @param from inclusive
     * @param to exclusive; null: without end
     */
    @Serdeable
    @Schema(name = "BacklogBand")
    record Band(
            @Schema(example = "14400") long from,
            @Schema(example = "86400") @Nullable Long to) {}

    /**
     * @param key of the dimension; empty for ALL
     * @param tickets how many in each band
     * @param oldest when the oldest one was opened
     */
    @Serdeable
    @Schema(name = "BacklogRow")
    record Row(
            @Schema(example = "support") String key,
            @Schema(example = "7") long total,
            List<Long> tickets,
            Instant oldest) {}
}
