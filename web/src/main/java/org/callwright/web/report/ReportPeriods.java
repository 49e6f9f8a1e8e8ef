package org.callwright.web.report;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.callwright.core.report.Period;
import org.callwright.web.problem.ProblemException;

/** Bounds what a report is asked about: all that happened in its period is read. */
@Singleton
final class ReportPeriods {
    private final Duration longest;

    ReportPeriods(@Value("${callwright.reports.longest-days:400}") int longestDays) {
        this.longest = Duration.ofDays(longestDays);
    }

    Period of(ReportQuestion question) {
        Period period = question.period();
        if (Duration.between(period.from(), period.to()).compareTo(longest) > 0) {
            throw ProblemException.invalid(
                    "to", "more than " + longest.toDays() + " days after from: ask for parts of the period");
        }
        return period;
    }
}
