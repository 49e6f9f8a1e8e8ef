package org.callwright.core.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callwright.core.change.Atomically;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ReportTooLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementLimitTest {
    private static final String LIMIT = "SELECT @@max_statement_time";
    private static final String ENDLESS = "SELECT SUM(a.seq * b.seq) FROM seq_1_to_1000000 a, seq_1_to_1000000 b";

    private ApplicationContext node;
    private Pieces pieces;

    @BeforeEach
    void open() {
        node = TestDatabase.shared()
                .context(Map.of(
                        "callwright.reports.longest-statement", "300ms", "datasources.default.maximum-pool-size", 3));
        pieces = node.getBean(Pieces.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_runs_for_too_long_is_broken_off_in_the_database_and_told_so() {
        assertThatThrownBy(() -> pieces.each(List.of(ENDLESS, LIMIT), this::asked))
                .isInstanceOf(ReportTooLong.class)
                .hasMessageContaining("shorter period");

        assertThat(TestDatabase.shared()
                        .texts("SELECT info FROM information_schema.processlist WHERE info LIKE 'SELECT SUM(a.seq%'"))
                .as("nothing of it goes on")
                .isEmpty();
    }

    @Test
    void the_limit_is_the_reports_alone_whether_they_end_well_or_not() {
        assertThat(pieces.each(List.of(LIMIT), this::asked)).containsExactly("0.300000");
        assertThatThrownBy(() -> pieces.each(List.of(ENDLESS), this::asked)).isInstanceOf(ReportTooLong.class);
        assertThatThrownBy(() -> pieces.each(List.of("SELECT nonsense"), this::asked))
                .isNotInstanceOf(ReportTooLong.class);

        assertThat(IntStream.range(0, 6).mapToObj(i -> asked(LIMIT)).toList())
                .as("of whatever connection")
                .containsOnly("0.000000");
    }

    @Test
    void a_single_statement_is_broken_off_as_well() {
        assertThatThrownBy(() -> pieces.one(() -> asked(ENDLESS))).isInstanceOf(ReportTooLong.class);
        assertThat(pieces.one(() -> asked(LIMIT))).isEqualTo("0.300000");
    }

    @Test
    void less_than_a_millisecond_would_be_no_limit_and_is_refused() {
        JdbcOperations jdbc = node.getBean(JdbcOperations.class);

        assertThatThrownBy(() -> new StatementLimit(jdbc, Duration.ofNanos(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 ms or more");
    }

    private String asked(String question) {
        return node.getBean(Atomically.class)
                .read(() -> node.getBean(JdbcOperations.class).prepareStatement(question, statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getString(1);
                    }
                }));
    }
}
