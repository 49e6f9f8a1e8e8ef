package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A report.
 *
 * @param zone in which days begin
 * @param metrics the names that rows can have, in the order in which to show them
 */
@Serdeable
@Schema(name = "Report")
record Report(
        @Schema(example = "QUEUE") String by,
        @Schema(example = "HOUR") String interval,
        @Schema(example = "Asia/Shanghai") String zone,
        List<String> metrics,
        List<ReportRow> rows) {}
