package org.callwright.web.report;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.page.Page;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactCount;
import org.callwright.core.report.ticket.FirstContactMetric;
import org.callwright.core.report.ticket.FirstContactReport;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketDimension;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers questions about first contacts as far as the person who asks may see. Blocks. */
@Singleton
class FirstContactReports {
    private final ReportPeriods periods;
    private final FirstContactReport contacts;
    private final TicketReaches reaches;
    private final Actors actors;
    private final ZoneId zone;
    private final FirstContactWindow usual;

    FirstContactReports(
            ReportPeriods periods,
            FirstContactReport contacts,
            TicketReaches reaches,
            Actors actors,
            SiteConfig site,
            FirstContactWindow usual) {
        this.periods = periods;
        this.contacts = contacts;
        this.reaches = reaches;
        this.actors = actors;
        this.zone = ZoneId.of(site.getZone());
        this.usual = usual;
    }

    /**
     * @param earlier hours, or null: as configured
     * @param repeat hours, or null: as configured
     */
    FirstContactWindow window(@Nullable Integer earlier, @Nullable Integer repeat) {
        return new FirstContactWindow(
                earlier == null ? usual.earlier() : Duration.ofHours(earlier),
                repeat == null ? usual.repeat() : Duration.ofHours(repeat));
    }

    Report contacts(Authentication authentication, ReportQuestion question, FirstContactWindow window) {
        Period period = periods.of(question);
        Interval interval = question.interval(period, zone);
        TicketDimension by = TicketReports.by(question.by());
        return Report.of(
                by,
                interval,
                zone,
                FirstContactMetric.values(),
                contacts.rows(
                        period, interval, by, window, reaches.of(actors.of(authentication), Permission.REPORT_READ)));
    }

    Page<TicketMoment> moments(
            Authentication authentication,
            ReportQuestion question,
            FirstContactWindow window,
            String count,
            String key,
            Paging paging) {
        Actor who = actors.of(authentication);
        return contacts.contacts(
                ProblemException.enumerated("count", count, FirstContactCount.class),
                periods.of(question),
                TicketReports.by(question.by()),
                key,
                window,
                reaches.of(who, Permission.REPORT_READ),
                reaches.of(who, Permission.TICKET_READ),
                paging.request());
    }
}
