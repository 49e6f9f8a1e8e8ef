package org.callwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.quality.QualityMetric;
import org.callwright.core.report.AgentFigures;
import org.callwright.core.report.AgentMetric;
import org.callwright.core.report.CallFigures;
import org.callwright.core.report.CallMetric;
import org.callwright.core.report.ticket.FirstContactFigures;
import org.callwright.core.report.ticket.FirstContactMetric;
import org.callwright.core.report.ticket.TicketFigures;
import org.callwright.core.report.ticket.TicketMetric;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.satisfaction.SatisfactionMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureTest {
    private record Kettles(long sold, long returned, Duration boiling) {}

    private static final Kettles SOME = new Kettles(8, 2, Duration.ofMillis(9_000));
    private static final Kettles NONE = new Kettles(0, 0, Duration.ZERO);

    @Test
    void what_would_be_divided_by_nothing_is_absent_and_a_count_of_nothing_is_0() {
        assertThat(Measure.count("", Kettles::sold).value().apply(NONE)).hasValue(0);
        assertThat(Measure.time("", Kettles::boiling).value().apply(NONE)).hasValue(0);
        for (Measure<Kettles> measure : List.<Measure<Kettles>>of(
                Measure.share("", Kettles::returned, Kettles::sold),
                Measure.points("", Kettles::returned, Kettles::sold),
                Measure.meanTime("", Kettles::boiling, Kettles::sold),
                Measure.longest("", Kettles::boiling, Kettles::sold))) {
            assertThat(measure.value().apply(NONE)).isEmpty();
        }
    }

    @Test
    void quotients_are_exact_and_times_are_seconds() {
        assertThat(Measure.share("", Kettles::returned, Kettles::sold).value().apply(SOME))
                .hasValue(0.25);
        assertThat(Measure.points("", Kettles::sold, Kettles::returned).value().apply(SOME))
                .hasValue(4);
        assertThat(Measure.meanTime("", Kettles::boiling, Kettles::returned)
                        .value()
                        .apply(SOME))
                .hasValue(4.5);
        assertThat(Measure.longest("", Kettles::boiling, Kettles::sold).value().apply(SOME))
                .hasValue(9);
    }

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(CallMetric.values(), CallFigures.NONE),
                Arguments.of(AgentMetric.values(), AgentFigures.NONE),
                Arguments.of(SatisfactionMetric.values(), SatisfactionFigures.NONE),
                Arguments.of(QualityMetric.values(), QualityFigures.NONE),
                Arguments.of(TicketMetric.values(), TicketFigures.NONE),
                Arguments.of(FirstContactMetric.values(), FirstContactFigures.NONE));
    }

    @ParameterizedTest
    @MethodSource("published")
    <F> void of_nothing_every_published_count_is_0_and_every_share_and_mean_absent(Metric<F>[] metrics, F nothing) {
        for (Metric<F> metric : metrics) {
            assertThat(metric.formula()).as(metric.name()).isNotBlank();
            switch (metric.unit()) {
                case COUNT -> assertThat(metric.of(nothing)).as(metric.name()).hasValue(0);
                case SHARE, POINTS ->
                    assertThat(metric.of(nothing)).as(metric.name()).isEmpty();
                // A sum of times is 0, a mean of none absent.
                case SECONDS ->
                    assertThat(metric.of(nothing).orElse(0)).as(metric.name()).isZero();
            }
        }
    }
}
