package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.AgentTransitions;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Pages;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;
import org.junit.jupiter.api.Test;

/** However agents' days went: each second of a report is the state that the raw events give for it. */
class AgentReportPropertiesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-03-14T00:00:00Z");
    private static final AgentId ANN = new AgentId("ann");

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void every_second_is_counted_once_as_what_it_was(@ForAll long seed) {
        Random random = new Random(seed);
        assertEachSecondIsCountedOnce(new InMemoryEventLog(), random);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void nor_is_any_lost_or_counted_twice_where_a_clock_goes_back_at_a_border(@ForAll long seed) {
        Random random = new Random(seed);
        InMemoryEventLog log = new InMemoryEventLog() {
            @Override
            public synchronized List<Event> appendEntry(Instant at, List<? extends Fact> facts) {
                return super.appendEntry(at.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(290) : 0), facts);
            }
        };
        assertEachSecondIsCountedOnce(log, random);

        Instant border = MORNING.plusSeconds(1_000 + random.nextInt(4_000));
        Instant end = MORNING.plusSeconds(6_000);
        AgentReport report = report(stored(log), MORNING.plusSeconds(90_000));
        AgentFigures whole = total(report, new Period(MORNING, end));
        assertThat(total(report, new Period(MORNING, border)).plus(total(report, new Period(border, end))))
                .isEqualTo(whole);
        assertThat(Pages.through(
                                page -> report.spans(
                                        AgentTime.LOGGED_IN,
                                        new Period(MORNING, end),
                                        Dimension.AGENT,
                                        "ann",
                                        Colleagues.EVERYBODY,
                                        page),
                                "-start",
                                7)
                        .stream()
                        .map(AgentSpan::length)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(whole.loggedIn());
    }

    private static AgentFigures total(AgentReport report, Period period) {
        return report.rows(period, Interval.QUARTER_HOUR, Dimension.AGENT, Colleagues.EVERYBODY).stream()
                .map(ReportLine::figures)
                .reduce(AgentFigures.NONE, AgentFigures::plus);
    }

    private static void assertEachSecondIsCountedOnce(InMemoryEventLog log, Random random) {
        day(log, random);
        Instant now = MORNING.plusSeconds(3_600 + random.nextInt(4_000));
        Period period = new Period(MORNING.plusSeconds(random.nextInt(2_000)), MORNING.plusSeconds(7_000));

        List<ReportLine<AgentFigures>> rows =
                report(stored(log), now).rows(period, Interval.QUARTER_HOUR, Dimension.AGENT, Colleagues.EVERYBODY);

        AgentFigures total = rows.stream().map(ReportLine::figures).reduce(AgentFigures.NONE, AgentFigures::plus);
        Instant end = now.isBefore(period.to()) ? now : period.to();
        assertThat(total.ready()).isEqualTo(spent(log, period.from(), end, AgentState.READY));
        assertThat(total.talking()).isEqualTo(spent(log, period.from(), end, AgentState.TALKING));
        assertThat(total.wrappingUp()).isEqualTo(spent(log, period.from(), end, AgentState.WRAP_UP));
        assertThat(total.notReady()).isEqualTo(spent(log, period.from(), end, AgentState.NOT_READY));
        assertThat(total.ringing())
                .isEqualTo(spent(log, period.from(), end, AgentState.RINGING)
                        .plus(spent(log, period.from(), end, AgentState.RESERVED)));
        for (ReportLine<AgentFigures> row : rows) {
            assertThat(row.figures().loggedIn()).isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void occupancy_is_the_busy_part_of_the_time_that_was_not_paused() {
        InMemoryEventLog log = new InMemoryEventLog();
        CallId call = CallId.next();
        OfferToken offer = new OfferToken(7);
        at(log, 0, new Fact.AgentSignedIn(ANN, "1001"));
        at(log, 100, new Fact.AgentReady(ANN));
        at(log, 300, offered(call, offer));
        at(log, 301, new Fact.AgentRinging(call, ANN, offer));
        at(log, 310, new Fact.AgentAnswered(call, ANN, offer));
        at(log, 380, new Fact.WrapUpStarted(ANN, call, MORNING.plusSeconds(400)));
        at(log, 400, new Fact.WrapUpEnded(ANN, call), new Fact.AgentReady(ANN));
        at(log, 500, new Fact.AgentNotReady(ANN, new NotReadyReason("LUNCH")));

        List<ReportLine<AgentFigures>> rows = report(stored(log), MORNING.plusSeconds(600))
                .rows(new Period(MORNING, MORNING.plusSeconds(900)), Interval.DAY, Dimension.ALL, Colleagues.EVERYBODY);

        assertThat(rows).hasSize(1);
        AgentFigures figures = rows.getFirst().figures();
        assertThat(figures.paused())
                .containsEntry("LUNCH", Duration.ofSeconds(100))
                .containsEntry("SIGNED_IN", Duration.ofSeconds(100));
        assertThat(AgentMetric.OCCUPANCY.of(figures).orElseThrow()).isEqualTo(100.0 / 400);
        assertThat(AgentMetric.LOGGED_IN.of(figures).orElseThrow()).isEqualTo(600.0);
    }

    @Test
    void the_time_for_which_a_customers_phone_rings_is_ringing_and_no_talk() {
        InMemoryEventLog log = new InMemoryEventLog();
        CallId call = CallId.next();
        OfferToken offer = new OfferToken(8);
        at(log, 0, new Fact.AgentSignedIn(ANN, "1001"));
        at(log, 100, new Fact.DialledBack(call, ANN, offer, CallTale.LANE));
        at(log, 101, new Fact.AgentRinging(call, ANN, offer));
        at(log, 105, new Fact.AgentAnswered(call, ANN, offer), new Fact.CustomerDialled(call, ANN, offer));
        at(log, 135, new Fact.CustomerAnswered(call, ANN, offer));
        at(log, 200, new Fact.AgentReady(ANN));

        List<ReportLine<AgentFigures>> rows = report(stored(log), MORNING.plusSeconds(600))
                .rows(new Period(MORNING, MORNING.plusSeconds(900)), Interval.DAY, Dimension.ALL, Colleagues.EVERYBODY);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.figures().talking()).isEqualTo(Duration.ofSeconds(65));
            assertThat(row.figures().ringing()).isEqualTo(Duration.ofSeconds(35));
            assertThat(row.figures().answered()).isZero();
        });
    }

    @Test
    void a_state_is_one_row_however_long_it_lasts_and_pages_go_on_within_it() {
        InMemoryEventLog log = new InMemoryEventLog();
        at(log, 0, new Fact.AgentSignedIn(ANN, "1001"));
        at(log, 100, new Fact.AgentReady(ANN));
        at(log, 40_000, new Fact.AgentNotReady(ANN, new NotReadyReason("LUNCH")));
        at(log, 40_600, new Fact.AgentReady(ANN));
        AgentReport report = report(stored(log), MORNING.plusSeconds(90_000));
        Period day = new Period(MORNING.plusSeconds(50), MORNING.plusSeconds(80_000));

        Page<AgentSpan> newest = report.spans(
                AgentTime.LOGGED_IN, day, Dimension.AGENT, "ann", Colleagues.EVERYBODY, PageRequest.first(2));
        Page<AgentSpan> older = report.spans(
                AgentTime.LOGGED_IN,
                day,
                Dimension.AGENT,
                "ann",
                Colleagues.EVERYBODY,
                PageRequest.after(newest.next().orElseThrow(), 2));

        assertThat(newest.items())
                .extracting(span ->
                        span.state() + " " + span.reason() + " " + span.length().toSeconds())
                .containsExactly("READY null 39400", "NOT_READY LUNCH 600");
        assertThat(older.items())
                .extracting(span -> span.state() + " " + span.length().toSeconds())
                .containsExactly("READY 39900", "NOT_READY 50");
        assertThat(older.next()).isEmpty();
        assertThat(report.spans(
                                AgentTime.PAUSED,
                                day,
                                Dimension.AGENT,
                                "bob",
                                Colleagues.EVERYBODY,
                                PageRequest.first(2))
                        .items())
                .isEmpty();
    }

    @Test
    void who_came_long_before_the_period_is_still_there() {
        InMemoryEventLog log = new InMemoryEventLog();
        at(log, 0, new Fact.AgentSignedIn(ANN, "1001"));
        at(log, 1, new Fact.AgentReady(ANN));
        Instant later = MORNING.plus(Duration.ofDays(3));

        List<ReportLine<AgentFigures>> rows = report(stored(log), later.plusSeconds(50))
                .rows(new Period(later, later.plusSeconds(100)), Interval.HOUR, Dimension.AGENT, Colleagues.EVERYBODY);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("ann");
            assertThat(row.figures().ready()).isEqualTo(Duration.ofSeconds(50));
        });
    }

    private static AgentReport report(TestDatabase db, Instant now) {
        return new AgentReport(
                db.bean(AgentMoments.class), new Nowhere(), SHANGHAI, Clock.fixed(now, ZoneOffset.UTC), new OneByOne());
    }

    private static TestDatabase stored(InMemoryEventLog log) {
        TestDatabase db = TestDatabase.shared();
        db.run("INSERT INTO agent (id, display_name, phone, enabled) VALUES ('ann', 'Ann', '1001', TRUE)");
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());
        return db;
    }

    private static void at(InMemoryEventLog log, int second, Fact... facts) {
        log.appendEntry(MORNING.plusSeconds(second), List.of(facts));
    }

    private static Fact offered(CallId call, OfferToken offer) {
        return new Fact.Offered(call, ANN, offer, CallTale.LANE, 1, MORNING, 0, 0);
    }

    private static void day(InMemoryEventLog log, Random random) {
        int second = 0;
        at(log, second, new Fact.AgentSignedIn(ANN, "1001"));
        while (second < 6_000) {
            CallId call = CallId.next();
            OfferToken offer = new OfferToken(1_000 + second);
            at(log, second += random.nextInt(300), new Fact.AgentReady(ANN));
            at(log, second += random.nextInt(300), offered(call, offer));
            at(log, second += random.nextInt(5), new Fact.AgentRinging(call, ANN, offer));
            if (random.nextInt(4) == 0) {
                at(
                        log,
                        second += random.nextInt(30),
                        new Fact.OfferFailed(call, ANN, offer, OfferFailure.NO_ANSWER),
                        new Fact.AgentNotReady(ANN, NotReadyReason.RONA));
            } else {
                at(log, second += random.nextInt(30), new Fact.AgentAnswered(call, ANN, offer));
                at(log, second += random.nextInt(600), new Fact.WrapUpStarted(ANN, call, MORNING));
                at(log, second += random.nextInt(60), new Fact.WrapUpEnded(ANN, call), new Fact.AgentReady(ANN));
                at(log, second += random.nextInt(60), new Fact.AgentNotReady(ANN, new NotReadyReason("BREAK")));
            }
        }
    }

    /** Second by second. */
    private static Duration spent(InMemoryEventLog log, Instant from, Instant to, AgentState wanted) {
        List<Event> events = new ArrayList<>(log.events());
        return Duration.ofSeconds(Stream.iterate(from, second -> second.isBefore(to), second -> second.plusSeconds(1))
                .filter(second -> stateAt(events, second) == wanted)
                .count());
    }

    private static AgentState stateAt(List<Event> events, Instant second) {
        return events.stream()
                .takeWhile(event -> !event.at().isAfter(second))
                .flatMap(event -> AgentTransitions.of(event.fact().getClass()).stream())
                .reduce((earlier, later) -> later)
                .map(AgentTransitions.Row::to)
                .orElse(AgentState.LOGGED_OUT);
    }
}
