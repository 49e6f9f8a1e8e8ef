package org.callwright.web.intake;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.core.intake.ImportRun;
import org.callwright.core.intake.RowError;
import org.jspecify.annotations.Nullable;

/**
 * A file that was given to us, and what became of it.
 *
 * @param state RUNNING, APPLIED, REFUSED (because of bad rows nothing is stored) or BROKEN (cut off, nothing is stored)
 * @param rows how many have been read; an order is one
 * @param unchanged how many of an applied file said what was stored already, and changed nothing
 * @param errors the first ones; all that are kept are in {@code /errors}
 */
@Serdeable
@Schema(name = "Import")
record ImportView(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String id,
        @Schema(example = "ORDERS") String kind,
        @Schema(example = "CSV") String format,
        @Schema(example = "ALL_OR_NOTHING") String mode,
        @Schema(example = "anna") String account,
        @Schema(example = "REFUSED") String state,
        @Schema(example = "1200") long rows,
        @Schema(example = "1") long bad,
        @Schema(example = "1100") long unchanged,
        Instant startedAt,
        Instant touchedAt,
        @Nullable List<Mistake> errors) {
    private static final int SHOWN = 20;

    /** @param line from 1; the header of CSV is a line as well */
    @Serdeable
    @Schema(name = "ImportError")
    record Mistake(
            @Schema(example = "7") long line,
            @Schema(example = "paid") String column,

            @Schema(example = "items - discount + freight is 184.00 CNY, not what is said to be paid, 184.01 CNY")
            String message) {}

    static ImportView of(ImportRun run, @Nullable List<RowError> errors) {
        return new ImportView(
                run.id(),
                run.wish().kind().name(),
                run.wish().format().name(),
                run.wish().mode().name(),
                run.account(),
                run.state().name(),
                run.rows(),
                run.bad(),
                run.unchanged(),
                run.startedAt(),
                run.touchedAt(),
                errors == null
                        ? null
                        : errors.stream()
                                .limit(SHOWN)
                                .map(error -> new Mistake(error.line(), error.column(), error.message()))
                                .toList());
    }
}
