package org.callwright.core.kpi;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.callwright.core.report.ReportLine;
import org.callwright.core.report.ticket.FirstContactCount;
import org.callwright.core.report.ticket.FirstContactFigures;
import org.callwright.core.report.ticket.FirstContactMetric;
import org.callwright.core.report.ticket.FirstContactReport;
import org.callwright.core.report.ticket.FirstContactWindow;

/** First-contact resolution. */
public final class FirstContactFamily extends EnumFamily<FirstContactMetric, FirstContactFigures> {
    public static final String NAME = "contacts";

    private final FirstContactReport report;
    private final FirstContactWindow window;

    public FirstContactFamily(FirstContactReport report, FirstContactWindow window) {
        super(NAME, FirstContactMetric.values(), FirstContactFigures.NONE);
        this.report = report;
        this.window = window;
    }

    @Override
    List<FirstContactCount> counts(FirstContactMetric metric) {
        return switch (metric) {
            case FIRST -> List.of(FirstContactCount.FIRST);
            case RESOLVED -> List.of(FirstContactCount.RESOLVED);
            case REPEATED -> List.of(FirstContactCount.REPEATED);
            case FCR -> List.of(FirstContactCount.RESOLVED, FirstContactCount.FIRST);
        };
    }

    @Override
    List<ReportLine<FirstContactFigures>> lines(KpiQuestion question, KpiSubject.By by) {
        return report.rows(
                question.period(), question.interval(), TicketFamily.dimension(by), window, question.tickets());
    }

    /** While a repeat may still come nobody knows of any contact whether it was resolved: that is not 0. */
    @Override
    public MetricValues nothing(Instant end) {
        return end.isAfter(report.settled(window)) ? metric -> OptionalDouble.empty() : super.nothing(end);
    }
}
