package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;

/** Whatever happened: a report says what the raw events say. */
class CallReportPropertiesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-03-14T00:10:00Z");
    private static final String QUEUE = CallTale.SUPPORT.value();

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void the_report_equals_what_is_computed_from_the_raw_events(@ForAll long seed) {
        Random random = new Random(seed);
        InMemoryEventLog log = new InMemoryEventLog();
        for (int i = 0; i < 60; i++) {
            visit(CallTale.at(log, MORNING.plusMillis(random.nextInt(7_200_000))), random);
        }
        TestDatabase db = TestDatabase.shared();
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());
        RawFigures raw = new RawFigures(log.events());
        Targets targets = new Targets(Duration.ofSeconds(random.nextInt(40)), Duration.ofSeconds(random.nextInt(8)));
        Interval interval = Interval.values()[random.nextInt(Interval.values().length)];
        Period period = new Period(MORNING.plusSeconds(random.nextInt(1_000)), MORNING.plusSeconds(6_000));

        List<ReportLine<CallFigures>> rows =
                report(db).rows(period, interval, Dimension.QUEUE, targets, Colleagues.EVERYBODY);

        assertThat(rows).isNotEmpty();
        for (ReportLine<CallFigures> row : rows) {
            Instant from = latest(row.start(), period.from());
            Instant to = earliest(row.end(), period.to());
            assertThat(row.figures()).as("%s from %s", interval, from).isEqualTo(raw.of(from, to, QUEUE, targets));
            for (CallCount count : CallCount.values()) {
                assertThat(opened(report(db), count, new Period(from, to), targets))
                        .as("calls behind %s", count)
                        .hasSize(Math.toIntExact(counted(row.figures(), count)))
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(rows.stream().mapToLong(row -> row.figures().offered()).sum())
                .isEqualTo(raw.of(period.from(), period.to(), QUEUE, targets).offered());
    }

    /** Page by page. */
    private static List<CallId> opened(CallReport report, CallCount count, Period period, Targets targets) {
        List<CallId> calls = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(7));
        while (page.isPresent()) {
            Page<CallId> next = report.calls(
                    count, period, Dimension.QUEUE, QUEUE, targets, Colleagues.EVERYBODY, page.orElseThrow());
            calls.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 7));
        }
        return calls;
    }

    private static long counted(CallFigures figures, CallCount count) {
        return switch (count) {
            case OFFERED -> figures.offered();
            case ANSWERED -> figures.answered();
            case ABANDONED -> figures.abandoned();
            case ANSWERED_IN_TIME -> figures.answeredInTime();
            case ABANDONED_IN_TIME -> figures.abandonedInTime();
            case SHORT_ABANDONS -> figures.shortAbandons();
            case HANDLED -> figures.handled();
        };
    }

    private static CallReport report(TestDatabase db) {
        return new CallReport(db.bean(CallCounts.class), new Nowhere(), SHANGHAI);
    }

    /** As far as chance lets it go. */
    private static void visit(CallTale tale, Random random) {
        tale.arrives();
        for (int tries = random.nextInt(3); tries > 0; tries--) {
            OfferToken failed = tale.later(time(random, 20)).offered(CallTale.ANN);
            tale.rings(CallTale.ANN, failed)
                    .later(time(random, 20))
                    .fails(CallTale.ANN, failed, OfferFailure.NO_ANSWER);
        }
        tale.later(time(random, 30));
        switch (random.nextInt(4)) {
            case 0 -> tale.abandons();
            case 1 -> {}
            default -> conversation(tale, random);
        }
    }

    private static void conversation(CallTale tale, Random random) {
        OfferToken offer = tale.offered(CallTale.BOB);
        tale.later(time(random, 5)).answers(CallTale.BOB, offer);
        for (int holds = random.nextInt(3); holds > 0; holds--) {
            tale.later(time(random, 60)).happens(new Fact.Held(tale.call, CallTale.BOB, offer));
            if (random.nextInt(4) > 0) {
                tale.later(time(random, 60)).happens(new Fact.Resumed(tale.call, CallTale.BOB, offer));
            } else {
                break;
            }
        }
        if (random.nextInt(5) > 0) {
            tale.later(time(random, 300)).ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);
            if (random.nextInt(5) > 0) {
                tale.later(time(random, 60)).happens(new Fact.WrapUpEnded(CallTale.BOB, tale.call));
            }
        }
    }

    private static Duration time(Random random, int seconds) {
        return Duration.ofMillis(random.nextInt(seconds * 1000));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
