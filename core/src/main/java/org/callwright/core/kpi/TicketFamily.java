package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.report.ReportLine;
import org.callwright.core.report.ticket.TicketCount;
import org.callwright.core.report.ticket.TicketDimension;
import org.callwright.core.report.ticket.TicketFigures;
import org.callwright.core.report.ticket.TicketMetric;
import org.callwright.core.report.ticket.TicketReport;

/** The metrics of tickets; a team's are those that it has, and without a team those that its agents answered last. */
public final class TicketFamily extends EnumFamily<TicketMetric, TicketFigures> {
    private final TicketReport report;

    public TicketFamily(TicketReport report) {
        super("tickets", TicketMetric.values(), TicketFigures.NONE);
        this.report = report;
    }

    @Override
    List<TicketCount> counts(TicketMetric metric) {
        return switch (metric) {
            case OPENED -> List.of(TicketCount.OPENED);
            case RESPONDED, FIRST_RESPONSE -> List.of(TicketCount.RESPONDED);
            case OWNED, TIME_TO_OWN -> List.of(TicketCount.OWNED);
            case RESOLVED, TIME_TO_RESOLVE -> List.of(TicketCount.RESOLVED);
            case REOPENED -> List.of(TicketCount.REOPENED);
            case SLA_KEPT -> List.of(TicketCount.RESPONSE_KEPT, TicketCount.OWN_KEPT, TicketCount.RESOLVE_KEPT);
            case SLA_BREACHED ->
                List.of(TicketCount.RESPONSE_BREACHED, TicketCount.OWN_BREACHED, TicketCount.RESOLVE_BREACHED);
            case SLA ->
                List.of(
                        TicketCount.RESPONSE_KEPT,
                        TicketCount.RESPONSE_BREACHED,
                        TicketCount.OWN_KEPT,
                        TicketCount.OWN_BREACHED,
                        TicketCount.RESOLVE_KEPT,
                        TicketCount.RESOLVE_BREACHED);
            case RESPONSE_SLA -> List.of(TicketCount.RESPONSE_KEPT, TicketCount.RESPONSE_BREACHED);
            case OWN_SLA -> List.of(TicketCount.OWN_KEPT, TicketCount.OWN_BREACHED);
            case RESOLVE_SLA -> List.of(TicketCount.RESOLVE_KEPT, TicketCount.RESOLVE_BREACHED);
        };
    }

    @Override
    List<ReportLine<TicketFigures>> lines(KpiQuestion question, KpiSubject.By by) {
        return report.rows(question.period(), question.interval(), dimension(by), question.tickets());
    }

    static TicketDimension dimension(KpiSubject.By by) {
        return switch (by) {
            case ALL -> TicketDimension.ALL;
            case TEAM -> TicketDimension.TEAM;
            case QUEUE -> TicketDimension.QUEUE;
        };
    }
}
