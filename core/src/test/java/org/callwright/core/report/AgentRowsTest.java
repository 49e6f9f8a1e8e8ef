package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.core.page.PageRequest;
import org.callwright.core.staff.Colleagues;
import org.junit.jupiter.api.Test;

class AgentRowsTest {
    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final List<List<?>> placed = new ArrayList<>();
    private final List<Duration> read = new ArrayList<>();

    @Test
    void behind_a_figure_of_a_quarter_no_more_than_a_day_is_read_at_once_and_each_in_its_turn() {
        Pieces pieces = new Pieces() {
            @Override
            public <P, R> List<R> each(List<P> some, Function<P, R> work) {
                placed.add(some);
                return some.stream().map(work).toList();
            }

            @Override
            public Pieces ofOneReport() {
                return this;
            }
        };

        rejectedInAQuarter(pieces);

        assertThat(read).allSatisfy(length -> assertThat(length).isLessThanOrEqualTo(DAY));
        assertThat(read.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(DAY.multipliedBy(90));
        assertThat(placed).hasSameSizeAs(read);
    }

    @Test
    void a_page_that_has_had_a_place_is_made_to_the_end() {
        rejectedInAQuarter(new LetInOnce());

        assertThat(read.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(DAY.multipliedBy(90));
    }

    private void rejectedInAQuarter(Pieces pieces) {
        AgentMoments none = new AgentMoments() {
            @Override
            public List<AgentMoment> before(Instant at, Colleagues within) {
                return List.of();
            }

            @Override
            public List<AgentMoment> next(Period period, Colleagues within) {
                return List.of();
            }

            @Override
            public void during(Period period, Colleagues within, Consumer<AgentMoment> each) {
                read.add(Duration.between(period.from(), period.to()));
            }
        };
        Period quarter = new Period(NOW.minus(DAY.multipliedBy(90)), NOW);
        new AgentReport(none, new Nowhere(), ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC), pieces)
                .moments(AgentCount.REJECTED, quarter, Dimension.ALL, "", Colleagues.EVERYBODY, PageRequest.first(50));
    }
}
