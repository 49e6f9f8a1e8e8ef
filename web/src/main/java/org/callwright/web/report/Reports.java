package org.callwright.web.report;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.callwright.core.access.Permission;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.page.Page;
import org.callwright.core.report.AgentCount;
import org.callwright.core.report.AgentMetric;
import org.callwright.core.report.AgentMoment;
import org.callwright.core.report.AgentReport;
import org.callwright.core.report.AgentSpan;
import org.callwright.core.report.AgentTime;
import org.callwright.core.report.CallMetric;
import org.callwright.core.report.CallReport;
import org.callwright.core.report.Dimension;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;

/** Answers report questions as far as the person who asks may see. Blocks. */
@Singleton
class Reports {
    private static final Set<Dimension> OF_AGENTS =
            EnumSet.of(Dimension.ALL, Dimension.AGENT, Dimension.TEAM, Dimension.DEPARTMENT);

    private final ReportPeriods periods;
    private final CallReport calls;
    private final AgentReport agents;
    private final ZoneId zone;
    private final Actors actors;

    Reports(ReportPeriods periods, CallReport calls, AgentReport agents, SiteConfig site, Actors actors) {
        this.periods = periods;
        this.calls = calls;
        this.agents = agents;
        this.zone = ZoneId.of(site.getZone());
        this.actors = actors;
    }

    Colleagues within(Authentication authentication) {
        return actors.colleagues(actors.of(authentication), Permission.REPORT_READ);
    }

    /** Within both: opening a figure shows rows, which somebody may have to have more rights for. */
    Colleagues within(Authentication authentication, Permission rows) {
        return within(authentication).and(actors.colleagues(actors.of(authentication), rows));
    }

    Report calls(Authentication authentication, ReportQuestion question) {
        Period period = periods.of(question);
        Interval interval = question.interval(period, zone);
        Dimension by = question.dimension(Dimension.QUEUE);
        return Report.of(
                by,
                interval,
                zone,
                CallMetric.values(),
                calls.rows(period, interval, by, question.targets(), within(authentication)));
    }

    private static void requireOfAgents(Dimension by) {
        if (!OF_AGENTS.contains(by)) {
            throw ProblemException.invalid(
                    "by",
                    "agents' time is not divided by that",
                    OF_AGENTS.stream().map(Enum::name).toList());
        }
    }

    Page<AgentMoment> offers(
            Authentication authentication, ReportQuestion question, String count, String key, Paging paging) {
        Dimension by = question.dimension(Dimension.AGENT);
        requireOfAgents(by);
        return agents.moments(
                ProblemException.enumerated("count", count, AgentCount.class),
                periods.of(question),
                by,
                key,
                within(authentication, Permission.CALL_READ),
                paging.request());
    }

    Page<AgentSpan> times(
            Authentication authentication, ReportQuestion question, String time, String key, Paging paging) {
        Dimension by = question.dimension(Dimension.AGENT);
        requireOfAgents(by);
        return agents.spans(
                ProblemException.enumerated("time", time, AgentTime.class),
                periods.of(question),
                by,
                key,
                within(authentication),
                paging.request());
    }

    Report agents(Authentication authentication, ReportQuestion question) {
        Period period = periods.of(question);
        Interval interval = question.interval(period, zone);
        Dimension by = question.dimension(Dimension.AGENT);
        requireOfAgents(by);
        return Report.of(
                by, interval, zone, AgentMetric.values(), agents.rows(period, interval, by, within(authentication)));
    }
}
