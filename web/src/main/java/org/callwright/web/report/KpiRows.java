package org.callwright.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.callwright.core.kpi.KpiQuestion;
import org.callwright.core.kpi.KpiReport;
import org.callwright.core.kpi.PublishedMetric;
import org.callwright.core.report.CallMetric;
import org.callwright.core.satisfaction.SatisfactionMetric;

/** Where the rows behind a KPI's metrics are: addresses of this interface. */
final class KpiRows {
    static final String CALLS = "calls";
    static final String AGENTS = "agents";
    static final String SATISFACTION = "satisfaction";
    static final String QUALITY = "quality";

    private KpiRows() {}

    static List<String> counts(CallMetric metric) {
        return switch (metric) {
            case OFFERED, LONGEST_WAIT -> List.of("OFFERED");
            case ANSWERED, ASA -> List.of("ANSWERED");
            case ABANDONED -> List.of("ABANDONED");
            case SHORT_ABANDONS -> List.of("SHORT_ABANDONS");
            case HANDLED, AHT, TALK, HOLD, WRAP_UP -> List.of("HANDLED");
            case SERVICE_LEVEL, SERVICE_LEVEL_POSITIVE -> List.of("ANSWERED_IN_TIME", "ABANDONED_IN_TIME", "OFFERED");
            case SERVICE_LEVEL_NEGATIVE -> List.of("ANSWERED_IN_TIME", "OFFERED");
            case ABANDON_RATE -> List.of("ABANDONED", "OFFERED");
            case SHORT_ABANDON_RATE -> List.of("SHORT_ABANDONS", "OFFERED");
        };
    }

    static List<String> counts(SatisfactionMetric metric) {
        return switch (metric) {
            case CSAT_ANSWERS, CSAT_MEAN -> List.of("CSAT_ANSWERS");
            case CSAT_POSITIVE -> List.of("CSAT_POSITIVE");
            case CSAT -> List.of("CSAT_POSITIVE", "CSAT_ANSWERS");
            case NPS_ANSWERS -> List.of("NPS_ANSWERS");
            case PROMOTERS -> List.of("PROMOTERS");
            case DETRACTORS -> List.of("DETRACTORS");
            case NPS -> List.of("PROMOTERS", "DETRACTORS", "NPS_ANSWERS");
        };
    }

    /** Of the rows that a question is about, in the report that its metrics are of. */
    static String key(KpiQuestion asked) {
        return asked.queue() != null ? asked.queue().value() : Objects.requireNonNullElse(asked.team(), "");
    }

    /** One address a count; of agents' time, which no list is behind, the report of each agent. */
    static List<String> addresses(KpiQuestion asked, KpiReport.Row row, PublishedMetric metric) {
        String family = metric.name().substring(0, metric.name().indexOf('.'));
        String when = "from=" + latest(row.start(), asked.period().from()) + "&to="
                + earliest(row.end(), asked.period().to());
        if (metric.counts().isEmpty()) {
            return List.of("/api/reports/" + family + "?by=AGENT&interval=" + asked.interval() + "&" + when);
        }
        var queue = row.kpi().content().queue();
        String whose = queue != null
                ? "by=QUEUE&key=" + queue.value()
                : asked.team() == null ? "by=ALL" : "by=TEAM&key=" + asked.team();
        String target = family.equals(CALLS)
                ? "&target=" + asked.targets().answer().toSeconds() + "&shortAbandon="
                        + asked.targets().shortAbandon().toSeconds()
                : "";
        return metric.counts().stream()
                .map(count -> "/api/reports/" + family + "/rows?"
                        + (family.equals(QUALITY) ? "" : "count=" + count + "&") + whose + "&" + when + target)
                .toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
