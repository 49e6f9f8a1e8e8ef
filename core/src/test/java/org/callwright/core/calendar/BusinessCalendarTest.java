package org.callwright.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Hours NINE_TO_SIX = Hours.parse("09:00-18:00");
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate WORKING_SATURDAY = LocalDate.of(2026, 10, 10);

    private final BusinessCalendar office = new BusinessCalendar(
            "office",
            "Shanghai office",
            SHANGHAI,
            new WorkingWeek(workdays(), Map.of(NATIONAL_DAY, List.of(), WORKING_SATURDAY, List.of(NINE_TO_SIX))));

    private static Map<DayOfWeek, List<Hours>> workdays() {
        Map<DayOfWeek, List<Hours>> week = new HashMap<>(WorkingWeek.everyDay(NINE_TO_SIX));
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return week;
    }

    private static Instant shanghai(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), SHANGHAI).toInstant();
    }

    @Test
    void the_night_does_not_count() {
        assertThat(office.plus(shanghai("2026-09-28T17:00"), Duration.ofHours(2)))
                .isEqualTo(shanghai("2026-09-29T10:00"));
        assertThat(office.between(shanghai("2026-09-28T17:00"), shanghai("2026-09-29T10:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_holiday_does_not_count_and_a_saturday_that_makes_up_for_it_does() {
        assertThat(office.plus(shanghai("2026-09-30T17:00"), Duration.ofHours(2)))
                .isEqualTo(shanghai("2026-10-02T10:00"));
        assertThat(office.plus(shanghai("2026-10-09T17:00"), Duration.ofHours(2)))
                .isEqualTo(shanghai("2026-10-10T10:00"));
        assertThat(office.works(shanghai("2026-10-03T10:00"))).isFalse();
        assertThat(office.works(shanghai("2026-10-10T10:00"))).isTrue();
    }

    @Test
    void what_is_due_at_the_end_of_a_day_is_due_that_day() {
        assertThat(office.plus(shanghai("2026-09-28T09:00"), Duration.ofHours(9)))
                .isEqualTo(shanghai("2026-09-28T18:00"));
    }

    @Test
    void a_night_whose_clock_is_moved_is_as_long_as_it_is() {
        BusinessCalendar night = new BusinessCalendar(
                "night", "Night", BERLIN, new WorkingWeek(WorkingWeek.everyDay(Hours.parse("00:00-06:00")), Map.of()));
        Instant forward =
                ZonedDateTime.parse("2026-03-29T00:00+01:00[Europe/Berlin]").toInstant();
        Instant back =
                ZonedDateTime.parse("2026-10-25T00:00+02:00[Europe/Berlin]").toInstant();

        assertThat(night.between(forward, forward.plus(Duration.ofHours(12)))).isEqualTo(Duration.ofHours(5));
        assertThat(night.between(back, back.plus(Duration.ofHours(12)))).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void hours_that_the_clock_leaves_out_are_none() {
        BusinessCalendar odd = new BusinessCalendar(
                "odd", "Odd", BERLIN, new WorkingWeek(WorkingWeek.everyDay(Hours.parse("02:00-03:00")), Map.of()));
        Instant forward =
                ZonedDateTime.parse("2026-03-29T00:00+01:00[Europe/Berlin]").toInstant();

        assertThat(odd.between(forward, forward.plus(Duration.ofHours(12)))).isZero();
    }

    @Test
    void a_calendar_that_never_opens_again_says_so() {
        Map<LocalDate, List<Hours>> closed = new HashMap<>();
        for (int day = 0; day < 800; day++) {
            closed.put(LocalDate.of(2026, 1, 1).plusDays(day), List.of());
        }
        BusinessCalendar calendar =
                new BusinessCalendar("closed", "Closed", SHANGHAI, new WorkingWeek(workdays(), closed));

        assertThatThrownBy(() -> calendar.plus(shanghai("2026-01-05T10:00"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void hours_that_overlap_and_weeks_without_hours_are_refused() {
        assertThatThrownBy(() -> new WorkingWeek(
                        Map.of(DayOfWeek.MONDAY, List.of(NINE_TO_SIX, Hours.parse("17:00-20:00"))), Map.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new WorkingWeek(Map.of(), Map.of())).hasMessageContaining("working hours");
        assertThatThrownBy(() -> Hours.parse("18:00-09:00")).hasMessageContaining("ends after");
        assertThatThrownBy(() -> Hours.parse("9-18")).hasMessageContaining("look like");
    }

    /** What the calendar means, minute by minute. */
    private static Duration slowly(BusinessCalendar calendar, Instant from, Instant to) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            ZonedDateTime wall = at.atZone(calendar.zone());
            int minute = wall.getHour() * 60 + wall.getMinute();
            boolean works = calendar.hours().on(wall.toLocalDate()).stream()
                    .anyMatch(hours -> hours.from() <= minute && minute < hours.to());
            minutes += works ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    @Property(tries = 300)
    void working_time_between_is_what_counting_minutes_gives(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 0, max = 60 * 24 * 6) int minutes) {
        Instant to = from.plusSeconds(60L * minutes);

        assertThat(calendar.between(from, to)).isEqualTo(slowly(calendar, from, to));
    }

    @Property(tries = 300)
    void adding_working_time_is_the_inverse_of_counting_it(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 60 * 40) int minutes) {
        Duration working = Duration.ofMinutes(minutes);

        Instant due = calendar.plus(from, working);

        assertThat(slowly(calendar, from, due)).isEqualTo(working);
        assertThat(calendar.between(from, due.minusSeconds(60))).isLessThan(working);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Shanghai",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Africa/Cairo",
                        "UTC")
                .map(ZoneId::of);
        Arbitrary<List<Hours>> hours = Arbitraries.of(
                List.of(),
                List.of(Hours.ALL_DAY),
                List.of(NINE_TO_SIX),
                List.of(Hours.parse("00:00-02:30"), Hours.parse("02:30-05:00")),
                List.of(Hours.parse("01:15-01:45"), Hours.parse("08:00-12:00"), Hours.parse("13:00-24:00")));
        Arbitrary<Map<DayOfWeek, List<Hours>>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours)
                .filter(week -> week.values().stream().anyMatch(day -> !day.isEmpty()));
        Arbitrary<Map<LocalDate, List<Hours>>> exceptions = Arbitraries.maps(
                        moments().map(at -> at.atZone(ZoneId.of("UTC")).toLocalDate()), hours)
                .ofMaxSize(4);
        return Combinators.combine(zones, weeks, exceptions)
                .as((zone, week, dates) -> new BusinessCalendar("any", "Any", zone, new WorkingWeek(week, dates)));
    }

    /** Around the nights on which clocks are moved, and elsewhere. */
    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(
                                        "2026-03-07",
                                        "2026-03-28",
                                        "2026-10-03",
                                        "2026-10-24",
                                        "2026-04-23",
                                        "2026-07-01")
                                .map(day -> Instant.parse(day + "T00:00:00Z")),
                        Arbitraries.integers().between(0, 60 * 48))
                .as((day, minutes) -> day.plusSeconds(60L * minutes));
    }
}
