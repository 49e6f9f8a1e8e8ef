package org.callwright.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Hours;
import org.callwright.core.calendar.WorkingWeek;
import org.callwright.core.ticket.TicketState;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final Instant NINE = Instant.parse("2026-03-16T09:00:00Z");
    private static final BusinessCalendar OFFICE = new BusinessCalendar(
            "office",
            "Office",
            ZoneOffset.UTC,
            new WorkingWeek(WorkingWeek.everyDay(Hours.parse("09:00-17:00")), Map.of()));
    private static final Set<TicketState> PAUSING = Set.of(TicketState.WAITING_CUSTOMER, TicketState.RESOLVED);

    private static Stopwatch watch(Course course, Optional<Instant> until) {
        return new Stopwatch(course, state -> !PAUSING.contains(state), OFFICE, until);
    }

    private static Course course(Object... statesAndMinutes) {
        List<Course.Span> spans = new ArrayList<>();
        for (int i = 0; i < statesAndMinutes.length; i += 2) {
            spans.add(new Course.Span(
                    (TicketState) statesAndMinutes[i], NINE.plusSeconds(60L * (Integer) statesAndMinutes[i + 1])));
        }
        return new Course(spans);
    }

    @Test
    void waiting_for_the_customer_does_not_count() {
        Stopwatch watch = watch(
                course(TicketState.IN_PROGRESS, 0, TicketState.WAITING_CUSTOMER, 60, TicketState.IN_PROGRESS, 180),
                Optional.empty());

        assertThat(watch.elapsed(NINE.plus(Duration.ofHours(4)))).isEqualTo(Duration.ofHours(2));
        assertThat(watch.reach(Duration.ofHours(2))).hasValue(NINE.plus(Duration.ofHours(4)));
        assertThat(watch.reach(Duration.ofMinutes(30))).hasValue(NINE.plusSeconds(1800));
    }

    @Test
    void what_is_due_tomorrow_is_due_in_tomorrows_hours() {
        Stopwatch watch = watch(course(TicketState.IN_PROGRESS, 7 * 60), Optional.empty());

        assertThat(watch.reach(Duration.ofHours(3))).hasValue(NINE.plus(Duration.ofHours(26)));
    }

    @Test
    void a_clock_that_stands_still_is_never_due() {
        Stopwatch watch = watch(course(TicketState.IN_PROGRESS, 0, TicketState.WAITING_CUSTOMER, 60), Optional.empty());

        assertThat(watch.running()).isFalse();
        assertThat(watch.reach(Duration.ofHours(2))).isEmpty();
        assertThat(watch.reach(Duration.ofHours(1))).hasValue(NINE.plus(Duration.ofHours(1)));
    }

    @Test
    void nothing_counts_after_the_goal_was_reached() {
        Stopwatch watch = watch(course(TicketState.IN_PROGRESS, 0), Optional.of(NINE.plusSeconds(600)));

        assertThat(watch.elapsed(NINE.plus(Duration.ofHours(5)))).isEqualTo(Duration.ofMinutes(10));
        assertThat(watch.reach(Duration.ofMinutes(11))).isEmpty();
    }

    /** Whatever the course: at the time that it names for an amount, that amount has passed, and not before. */
    @Property(tries = 500)
    void it_names_the_moment_at_which_so_much_has_passed(
            @ForAll("courses") List<Integer> minutes, @ForAll @IntRange(min = 1, max = 3000) int amount) {
        List<Course.Span> spans = new ArrayList<>();
        Instant at = NINE;
        for (int i = 0; i < minutes.size(); i++) {
            spans.add(new Course.Span(i % 2 == 0 ? TicketState.IN_PROGRESS : TicketState.WAITING_CUSTOMER, at));
            at = at.plusSeconds(60L * minutes.get(i));
        }
        Course course = new Course(spans);
        Duration wanted = Duration.ofMinutes(amount);

        Optional<Instant> reached = watch(course, Optional.empty()).reach(wanted);

        if (reached.isPresent()) {
            assertThat(watch(course, Optional.of(reached.get())).elapsed(reached.get()))
                    .isEqualTo(wanted);
            Instant before = reached.get().minusSeconds(60);
            assertThat(watch(course, Optional.of(before)).elapsed(before)).isLessThan(wanted);
        } else {
            assertThat(watch(course, Optional.empty()).elapsed(at.plus(Duration.ofDays(30))))
                    .isLessThan(wanted);
        }
    }

    @Provide
    Arbitrary<List<Integer>> courses() {
        return Arbitraries.integers().between(1, 900).list().ofMinSize(1).ofMaxSize(8);
    }

    @Test
    void the_zone_of_the_business_counts() {
        BusinessCalendar shanghai = new BusinessCalendar("sh", "Shanghai", ZoneId.of("Asia/Shanghai"), OFFICE.hours());
        Stopwatch watch = new Stopwatch(course(TicketState.OPEN, 0), state -> true, shanghai, Optional.empty());

        assertThat(watch.reach(Duration.ofHours(1))).hasValue(Instant.parse("2026-03-17T02:00:00Z"));
    }
}
