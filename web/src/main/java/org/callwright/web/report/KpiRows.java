package org.callwright.web.report;

import java.time.Instant;
import java.util.List;
import org.callwright.core.kpi.AgentFamily;
import org.callwright.core.kpi.CallFamily;
import org.callwright.core.kpi.FirstContactFamily;
import org.callwright.core.kpi.KpiQuestion;
import org.callwright.core.kpi.KpiReport;
import org.callwright.core.kpi.KpiSubject;
import org.callwright.core.kpi.PublishedMetric;
import org.callwright.core.kpi.QualityFamily;

/** Where the rows behind a KPI's metrics are: addresses of this interface. */
final class KpiRows {
    private KpiRows() {}

    /** One address a count; of agents' time, which no list is behind, the report of each agent. */
    static List<String> addresses(KpiQuestion asked, KpiReport.Row row, PublishedMetric metric) {
        String family = metric.name().substring(0, metric.name().indexOf('.'));
        String when = "from=" + latest(row.start(), asked.period().from()) + "&to="
                + earliest(row.end(), asked.period().to());
        String report = family.equals(FirstContactFamily.NAME) ? "first-contacts" : family;
        if (metric.counts().isEmpty()) {
            return List.of("/api/reports/" + report + "?by=AGENT&interval=" + asked.interval() + "&" + when);
        }
        // Of agents a KPI that names a queue has all that they were offered.
        KpiSubject subject = KpiSubject.of(
                asked.team(),
                family.equals(AgentFamily.NAME) ? null : row.kpi().content().queue());
        String whose = "by=" + subject.by() + (subject.key().isEmpty() ? "" : "&key=" + subject.key());
        String target = family.equals(CallFamily.NAME)
                ? "&target=" + asked.targets().answer().toSeconds() + "&shortAbandon="
                        + asked.targets().shortAbandon().toSeconds()
                : "";
        return metric.counts().stream()
                .map(count -> "/api/reports/" + report + "/rows?"
                        + (family.equals(QualityFamily.NAME) ? "" : "count=" + count + "&") + whose + "&" + when
                        + target)
                .toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
