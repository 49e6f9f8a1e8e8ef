package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.callwright.core.metric.MetricUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallMetricTest {
    /** 100 calls: 70 answered, 50 of them in time; 25 left, 10 of them in time and 4 at once; 5 still wait. */
    private static final CallFigures FIGURES = new CallFigures(
            100,
            70,
            25,
            50,
            10,
            4,
            Duration.ofSeconds(1400),
            Duration.ofSeconds(95),
            68,
            Duration.ofSeconds(6800),
            Duration.ofSeconds(680),
            Duration.ofSeconds(2040));

    @Test
    void the_three_service_levels_differ_in_what_becomes_of_those_who_leave_in_time() {
        assertThat(value(CallMetric.SERVICE_LEVEL)).isEqualTo(50 / 90.0, within(1e-9));
        assertThat(value(CallMetric.SERVICE_LEVEL_NEGATIVE)).isEqualTo(0.5, within(1e-9));
        assertThat(value(CallMetric.SERVICE_LEVEL_POSITIVE)).isEqualTo(0.6, within(1e-9));
    }

    @Test
    void means_are_over_those_who_qualify() {
        assertThat(value(CallMetric.ASA)).isEqualTo(20.0, within(1e-9));
        assertThat(value(CallMetric.AHT)).isEqualTo(140.0, within(1e-9));
        assertThat(value(CallMetric.ABANDON_RATE)).isEqualTo(0.25, within(1e-9));
        assertThat(value(CallMetric.SHORT_ABANDON_RATE)).isEqualTo(0.04, within(1e-9));
        assertThat(value(CallMetric.LONGEST_WAIT)).isEqualTo(95.0, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void of_nothing_only_counts_have_a_value(CallMetric metric) {
        assertThat(metric.of(CallFigures.NONE).isPresent()).isEqualTo(metric.unit() == MetricUnit.COUNT);
        assertThat(metric.formula()).isNotBlank();
    }

    private static double value(CallMetric metric) {
        return metric.of(FIGURES).orElseThrow();
    }
}
