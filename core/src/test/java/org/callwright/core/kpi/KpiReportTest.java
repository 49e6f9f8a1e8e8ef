package org.callwright.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.kpi.Kpi.Direction;
import org.callwright.core.kpi.Kpi.Status;
import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;
import org.callwright.core.metric.MetricUnit;
import org.callwright.core.queue.QueueId;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.report.Targets;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KpiReportTest {
    /** Of so many offered two less were answered. */
    private enum Sample implements Metric<Integer> {
        OFFERED(Measure.count("", count -> count)),
        ANSWERED(Measure.count("", count -> Math.max(0, count - 2))),
        ASA(Measure.meanTime("", count -> Duration.ofSeconds(12L * count), count -> count));

        private final Measure<Integer> measure;

        Sample(Measure<Integer> measure) {
            this.measure = measure;
        }

        @Override
        public Measure<Integer> measure() {
            return measure;
        }
    }

    private static final int QUEUES = 50;

    /** Which family, by what. */
    private final List<String> asked = new ArrayList<>();

    private final Map<Instant, Integer> offered = new HashMap<>();
    private final Metrics metrics =
            new Metrics(List.of(new Samples("calls", true), new Samples("mails", true), new Samples("agents", false)));
    private final DeskStage stage = new DeskStage();
    private final Definitions definitions = stage.db.bean(Definitions.class);
    private final KpiReport report = new KpiReport(definitions, metrics, ZoneId.of("Asia/Shanghai"));
    private final DefinitionDesk desk = new DefinitionDesk(
            stage.db.bean(Atomically.class),
            definitions,
            List.of(new KpiRule(metrics, "red"::equals, queue -> queue.value().startsWith("q"))),
            stage.audit);

    private final class Samples extends EnumFamily<Sample, Integer> {
        private final boolean ofQueues;

        Samples(String name, boolean ofQueues) {
            super(name, Sample.values(), 0);
            this.ofQueues = ofQueues;
        }

        @Override
        public boolean ofQueues() {
            return ofQueues;
        }

        @Override
        List<Sample> counts(Sample metric) {
            return List.of(metric);
        }

        @Override
        List<ReportLine<Integer>> lines(KpiQuestion question, KpiSubject.By by) {
            asked.add(name() + " " + by);
            return !name().equals("calls")
                    ? List.of()
                    : offered.entrySet().stream()
                            .flatMap(hour -> keys(by).map(key -> new ReportLine<>(
                                    hour.getKey(),
                                    hour.getKey().plus(Duration.ofHours(1)),
                                    key,
                                    hour.getValue()
                                            + (by == KpiSubject.By.QUEUE ? Integer.parseInt(key.substring(1)) : 0))))
                            .toList();
        }

        private Stream<String> keys(KpiSubject.By by) {
            return switch (by) {
                case ALL -> Stream.of("");
                case TEAM -> Stream.of("red", "blue");
                case QUEUE -> IntStream.range(0, QUEUES).mapToObj(queue -> "q" + queue);
            };
        }
    }

    @BeforeEach
    void aDay() {
        offered.put(NOON, 10);
        offered.put(NOON.plus(Duration.ofHours(1)), 4);
    }

    private void kpi(String id, @Nullable String team, String formula, Direction direction, double target) {
        desk.create(LISA, Kpi.KIND, id, new Kpi(id, team, null, formula, MetricUnit.SHARE, direction, target, null));
    }

    private List<KpiReport.Row> rows(@Nullable String team, int hours) {
        return report.rows(new KpiQuestion(
                new Period(NOON, NOON.plus(Duration.ofHours(hours))),
                Interval.HOUR,
                team,
                Targets.USUAL,
                Colleagues.EVERYBODY,
                TicketReach.ALL));
    }

    @Test
    void each_interval_says_how_the_kpi_stands_and_what_it_is_made_of() {
        desk.create(
                LISA,
                Kpi.KIND,
                "answered",
                new Kpi(
                        "Answered",
                        null,
                        null,
                        "calls.answered / calls.offered",
                        MetricUnit.SHARE,
                        Direction.HIGHER,
                        0.8,
                        0.5));

        List<KpiReport.Row> rows = rows(null, 3);

        assertThat(rows).extracting(KpiReport.Row::status).containsExactly(Status.MET, Status.WARNING, Status.ABSENT);
        assertThat(rows.getFirst().value()).hasValue(0.8);
        assertThat(rows.getFirst().values()).isEqualTo(Map.of("calls.answered", 8.0, "calls.offered", 10.0));
        assertThat(rows.getFirst().of())
                .extracting(PublishedMetric::name)
                .containsExactly("calls.answered", "calls.offered");
        assertThat(rows.get(2).value()).isEmpty();
    }

    @Test
    void a_team_has_its_own_and_those_of_every_team() {
        kpi("all", null, "calls.asa", Direction.LOWER, 20);
        kpi("reds", "red", "calls.asa", Direction.LOWER, 10);

        assertThat(rows("red", 1))
                .extracting(row -> row.kpi().id() + " " + row.status())
                .containsExactly("all MET", "reds MISSED");
        assertThat(rows("blue", 1)).extracting(row -> row.kpi().id()).containsExactly("all");
        assertThat(rows(null, 1)).extracting(row -> row.kpi().id()).containsExactly("all");
    }

    @Test
    void where_one_family_has_something_the_others_counts_are_none_rather_than_absent() {
        kpi("sum", null, "calls.offered + mails.offered", Direction.HIGHER, 10);
        kpi("speed", null, "calls.offered + mails.asa", Direction.HIGHER, 10);

        assertThat(rows(null, 1))
                .extracting(row -> row.kpi().id() + " " + row.value())
                .containsExactly("speed " + OptionalDouble.empty(), "sum " + OptionalDouble.of(10));
    }

    private void kpiOf(String queue, String formula) {
        desk.create(
                LISA,
                Kpi.KIND,
                queue,
                new Kpi(queue, null, new QueueId(queue), formula, MetricUnit.COUNT, Direction.HIGHER, 1, null));
    }

    @Test
    void a_family_is_asked_once_by_team_and_once_by_queue_however_many_kpis_and_queues() {
        kpi("one", null, "calls.offered", Direction.HIGHER, 1);
        kpi("two", null, "calls.answered + agents.offered", Direction.HIGHER, 1);
        for (int queue = 0; queue < QUEUES; queue++) {
            kpiOf("q" + queue, "calls.offered + mails.offered + agents.offered");
        }

        List<KpiReport.Row> rows = rows("red", 24);

        assertThat(rows).hasSize(24 * (QUEUES + 2));
        assertThat(asked).containsExactlyInAnyOrder("calls TEAM", "agents TEAM", "calls QUEUE", "mails QUEUE");
    }

    @Test
    void each_queues_kpi_has_that_queues_figures() {
        kpiOf("q0", "calls.offered");
        kpiOf("q7", "calls.offered");

        assertThat(rows(null, 1))
                .extracting(row -> row.kpi().id() + " " + row.value().orElseThrow())
                .containsExactly("q0 10.0", "q7 17.0");
    }

    @Test
    void what_there_is_not_cannot_be_measured() {
        assertThatThrownBy(() -> kpi("wrong", null, "calls.eaten / calls.offered", Direction.HIGHER, 1))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused).hasMessage("there is no metric calls.eaten");
                    assertThat(refused.legal()).contains("calls.offered", "mails.asa");
                });
        assertThatThrownBy(() -> kpi("wrong", null, "1 + 1", Direction.HIGHER, 1))
                .hasMessage("it names no metric");
        assertThatThrownBy(() -> kpi("wrong", "green", "calls.offered", Direction.HIGHER, 1))
                .hasMessage("there is no such team");
        assertThatThrownBy(() -> new Kpi("Wrong", null, null, "1", MetricUnit.COUNT, Direction.LOWER, 10, 5.0))
                .hasMessageContaining("no better than the target");
    }

    @Test
    void more_rows_than_people_read_are_refused_before_they_are_made() {
        for (int i = 0; i < 20; i++) {
            kpi("k" + i, null, "calls.offered", Direction.HIGHER, 1);
        }

        assertThatThrownBy(() -> rows(null, 2_600)).hasMessageContaining("more than 50000 rows");
        assertThat(asked).isEmpty();
    }
}
