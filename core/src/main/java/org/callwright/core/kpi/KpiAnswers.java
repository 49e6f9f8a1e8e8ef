package org.callwright.core.kpi;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the families have answered: each was asked once by team and once by queue at most, for all KPIs together. */
final class KpiAnswers {
    private record Asked(MetricFamily family, KpiSubject.By by) {}

    private final KpiQuestion question;
    private final Map<Asked, Map<String, Map<Instant, MetricValues>>> answers = new HashMap<>();

    KpiAnswers(KpiQuestion question, Metrics metrics, List<Kpi> kpis) {
        this.question = question;
        Map<Asked, Set<String>> wanted = new HashMap<>();
        for (Kpi kpi : kpis) {
            for (MetricFamily family : metrics.families(kpi.parsed())) {
                KpiSubject subject = subject(family, kpi);
                wanted.computeIfAbsent(new Asked(family, subject.by()), asked -> new HashSet<>())
                        .add(subject.key());
            }
        }
        wanted.forEach((asked, keys) -> answers.put(asked, asked.family().values(question, asked.by(), keys)));
    }

    private KpiSubject subject(MetricFamily family, Kpi kpi) {
        return KpiSubject.of(question.team(), family.ofQueues() ? kpi.queue() : null);
    }

    /** Empty when nothing happened. */
    Optional<MetricValues> of(MetricFamily family, Kpi kpi, Instant start) {
        KpiSubject subject = subject(family, kpi);
        return Optional.ofNullable(answers.getOrDefault(new Asked(family, subject.by()), Map.of())
                .getOrDefault(subject.key(), Map.of())
                .get(start));
    }
}
