package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({
        "QUARTER_HOUR, Asia/Shanghai, 2026-03-14T08:29:59.999Z, 2026-03-14T08:15:00Z, 2026-03-14T08:30:00Z",
        "HALF_HOUR, Asia/Shanghai, 2026-03-14T08:29:59Z, 2026-03-14T08:00:00Z, 2026-03-14T08:30:00Z",
        "HOUR, Asia/Kathmandu, 2026-03-14T08:29:59Z, 2026-03-14T08:15:00Z, 2026-03-14T09:15:00Z",
        "DAY, Asia/Shanghai, 2026-03-14T17:00:00Z, 2026-03-14T16:00:00Z, 2026-03-15T16:00:00Z",
        "WEEK, Asia/Shanghai, 2026-03-15T15:59:59Z, 2026-03-08T16:00:00Z, 2026-03-15T16:00:00Z",
        "MONTH, Asia/Shanghai, 2026-03-14T08:00:00Z, 2026-02-28T16:00:00Z, 2026-03-31T16:00:00Z",
        "DAY, Europe/Berlin, 2026-03-29T10:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "DAY, Europe/Berlin, 2026-10-25T10:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "HOUR, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T00:00:00Z, 2026-10-25T01:00:00Z",
        "HOUR, Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T01:00:00Z, 2026-10-25T02:00:00Z"
    })
    void a_moment_is_in_one_interval_of_the_business_zone(
            Interval interval, String zone, Instant at, Instant start, Instant end) {
        assertThat(interval.start(at, ZoneId.of(zone))).isEqualTo(start);
        assertThat(interval.next(at, ZoneId.of(zone))).isEqualTo(end);
    }
}
