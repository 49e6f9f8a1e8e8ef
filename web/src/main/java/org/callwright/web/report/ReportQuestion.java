package org.callwright.web.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.callwright.core.report.Dimension;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.web.listing.Instants;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What all reports are asked.
 *
 * @param from inclusive
 * @param to exclusive
 * @param target seconds within which an answer is in time
 * @param shortAbandon seconds below which an abandon is a short one
 */
@Introspected
record ReportQuestion(
        @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue
        String from,

        @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue
        String to,

        @Parameter(example = "HOUR", description = "QUARTER_HOUR, HALF_HOUR, HOUR, DAY, WEEK or MONTH")
        @QueryValue(defaultValue = "HOUR")
        String interval,

        @Parameter(
                example = "QUEUE",
                description =
                        "ALL, QUEUE, SKILL, AGENT, TEAM, DEPARTMENT, STORE or CATEGORY; of agents ALL, AGENT, TEAM or DEPARTMENT")
        @QueryValue
        @Nullable
        String by,

        @QueryValue(defaultValue = "20") @Min(0) @Max(3600) int target,
        @QueryValue(defaultValue = "5") @Min(0) @Max(600) int shortAbandon) {
    /** More intervals than that are no report for people. */
    private static final int MOST_INTERVALS = 3_000;

    Period period() {
        try {
            return new Period(instant("from", from), instant("to", to));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("to", "not after from");
        }
    }

    private static Instant instant(String field, String text) {
        return Objects.requireNonNull(Instants.parse(field, text));
    }

    Interval interval(Period period, ZoneId zone) {
        Interval wanted = ProblemException.enumerated("interval", interval, Interval.class);
        Instant at = period.from();
        for (int intervals = 0; at.isBefore(period.to()); intervals++) {
            if (intervals == MOST_INTERVALS) {
                throw ProblemException.invalid(
                        "interval", "more than " + MOST_INTERVALS + " of them in the period: take a longer one");
            }
            at = wanted.next(at, zone);
        }
        return wanted;
    }

    Dimension dimension(Dimension usual) {
        return by == null ? usual : ProblemException.enumerated("by", by, Dimension.class);
    }

    Targets targets() {
        return new Targets(Duration.ofSeconds(target), Duration.ofSeconds(shortAbandon));
    }
}
