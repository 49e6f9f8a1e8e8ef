package org.callwright.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callwright.core.kpi.AgentFamily;
import org.callwright.core.kpi.CallFamily;
import org.callwright.core.kpi.FirstContactFamily;
import org.callwright.core.kpi.KpiQuestion;
import org.callwright.core.kpi.KpiReport;
import org.callwright.core.kpi.KpiSubject;
import org.callwright.core.kpi.PublishedMetric;
import org.callwright.core.kpi.QualityFamily;
import org.callwright.core.report.AgentMetric;
import org.callwright.core.report.AgentTime;

/** Where the rows behind a KPI's metrics are: addresses of this interface. */
final class KpiRows {
    private KpiRows() {}

    /** One address a count, and of agents one a time. */
    static List<String> addresses(KpiQuestion asked, KpiReport.Row row, PublishedMetric metric) {
        String family = metric.name().substring(0, metric.name().indexOf('.'));
        String when = "from=" + latest(row.start(), asked.period().from()) + "&to="
                + earliest(row.end(), asked.period().to());
        String report = family.equals(FirstContactFamily.NAME) ? "first-contacts" : family;
        // Of agents a KPI that names a queue has all that they were offered.
        KpiSubject subject = KpiSubject.of(
                asked.team(),
                family.equals(AgentFamily.NAME) ? null : row.kpi().content().queue());
        String whose = "by=" + subject.by() + (subject.key().isEmpty() ? "" : "&key=" + subject.key());
        if (metric.counts().isEmpty() && family.equals(AgentFamily.NAME)) {
            return times(metric).stream()
                    .map(time -> "/api/reports/agents/times?time=" + time + "&" + whose + "&" + when)
                    .toList();
        }
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

    private static List<AgentTime> times(PublishedMetric metric) {
        String name = metric.name().substring(metric.name().indexOf('.') + 1).toUpperCase(Locale.ROOT);
        return AgentTime.behind(AgentMetric.valueOf(name));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
