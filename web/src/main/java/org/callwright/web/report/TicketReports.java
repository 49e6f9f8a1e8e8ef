package org.callwright.web.report;

import io.micronaut.context.annotation.Value;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.page.Page;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.BacklogBands;
import org.callwright.core.report.ticket.TicketCount;
import org.callwright.core.report.ticket.TicketDimension;
import org.callwright.core.report.ticket.TicketMetric;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.core.report.ticket.TicketReport;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers questions about tickets as far as the person who asks may see. Blocks. */
@Singleton
class TicketReports {
    private final ReportPeriods periods;
    private final TicketReport tickets;
    private final TicketReaches reaches;
    private final Actors actors;
    private final ZoneId zone;
    private final Clock clock;
    private final BacklogBands bands;

    TicketReports(
            ReportPeriods periods,
            TicketReport tickets,
            TicketReaches reaches,
            Actors actors,
            SiteConfig site,
            Clock clock,
            @Value("${callwright.reports.backlog-bands:}") List<Duration> bands) {
        this.periods = periods;
        this.tickets = tickets;
        this.reaches = reaches;
        this.actors = actors;
        this.zone = ZoneId.of(site.getZone());
        this.clock = clock;
        this.bands = bands.isEmpty() ? BacklogBands.USUAL : new BacklogBands(bands);
    }

    Report tickets(Authentication authentication, ReportQuestion question) {
        Period period = periods.of(question);
        Interval interval = question.interval(period, zone);
        TicketDimension by = by(question.by());
        return Report.of(
                by,
                interval,
                zone,
                TicketMetric.values(),
                tickets.rows(period, interval, by, reaches.of(actors.of(authentication), Permission.REPORT_READ)));
    }

    Page<TicketMoment> moments(
            Authentication authentication, ReportQuestion question, String count, String key, Paging paging) {
        Actor who = actors.of(authentication);
        return tickets.moments(
                ProblemException.enumerated("count", count, TicketCount.class),
                periods.of(question),
                by(question.by()),
                key,
                reaches.of(who, Permission.REPORT_READ),
                reaches.of(who, Permission.TICKET_READ),
                paging.request());
    }

    BacklogReport backlog(Authentication authentication, @Nullable String wanted) {
        TicketDimension by = by(wanted);
        Instant now = clock.instant();
        List<BacklogReport.Row> rows =
                tickets.backlog(bands, by, reaches.of(actors.of(authentication), Permission.REPORT_READ)).stream()
                        .map(row -> new BacklogReport.Row(row.key(), row.total(), row.bands(), row.oldest()))
                        .toList();
        List<BacklogReport.Band> limits = IntStream.range(0, bands.number())
                .mapToObj(band -> new BacklogReport.Band(
                        bands.from(band).toSeconds(),
                        band + 1 == bands.number() ? null : bands.from(band + 1).toSeconds()))
                .toList();
        return new BacklogReport(by.name(), now, zone.getId(), limits, rows);
    }

    /** @param band its place, or null for all */
    Page<TicketMoment> unresolved(
            Authentication authentication, @Nullable String wanted, String key, @Nullable Integer band, Paging paging) {
        if (band != null && band >= bands.number()) {
            throw ProblemException.invalid("band", "there are bands 0 to " + (bands.number() - 1));
        }
        Actor who = actors.of(authentication);
        Instant now = clock.instant();
        return tickets.unresolved(
                band == null ? bands.opened(now) : bands.opened(band, now),
                by(wanted),
                key,
                reaches.of(who, Permission.REPORT_READ),
                reaches.of(who, Permission.TICKET_READ),
                paging.request());
    }

    static TicketDimension by(@Nullable String wanted) {
        return wanted == null
                ? TicketDimension.QUEUE
                : ProblemException.enumerated("by", wanted, TicketDimension.class);
    }
}
