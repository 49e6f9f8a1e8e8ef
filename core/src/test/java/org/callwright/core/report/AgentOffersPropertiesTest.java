package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;

/**
 * Whatever agents were offered: each count of a row opens onto as many moments, and each time onto states that last as long
 * together, wherever intervals cut a call.
 */
class AgentOffersPropertiesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-03-14T00:00:00Z");

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void each_count_opens_onto_as_many_offers_as_it_says(@ForAll long seed) {
        Random random = new Random(seed);
        InMemoryEventLog log = new InMemoryEventLog();
        day(log, random);
        AgentReport report = report(stored(log), MORNING.plusSeconds(3_000 + random.nextInt(5_000)));
        Period period = new Period(
                MORNING.plusMillis(random.nextInt(2_000_000)),
                MORNING.plusMillis(2_000_000 + random.nextInt(4_000_000)));
        Dimension dimension = random.nextBoolean() ? Dimension.AGENT : Dimension.ALL;
        Interval interval = Interval.values()[random.nextInt(Interval.values().length)];

        List<ReportLine<AgentFigures>> rows = report.rows(period, interval, dimension, Colleagues.EVERYBODY);

        assertThat(rows).isNotEmpty();
        for (ReportLine<AgentFigures> row : rows) {
            Period own = new Period(latest(row.start(), period.from()), earliest(row.end(), period.to()));
            for (AgentCount count : AgentCount.values()) {
                assertThat(opened(report, count, own, dimension, row.key()))
                        .as("%s of %s %s", count, row.key(), own)
                        .hasSize(Math.toIntExact(counted(row.figures(), count)))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void each_time_opens_onto_states_that_last_as_long_as_it_says(@ForAll long seed) {
        Random random = new Random(seed);
        InMemoryEventLog log = new InMemoryEventLog();
        day(log, random);
        Instant now = MORNING.plusSeconds(3_000 + random.nextInt(12_000));
        AgentReport report = report(stored(log), now);
        Period period = new Period(
                MORNING.plusMillis(random.nextInt(2_000_000)),
                MORNING.plusMillis(2_000_000 + random.nextInt(12_000_000)));
        Dimension dimension = random.nextBoolean() ? Dimension.AGENT : Dimension.ALL;
        Interval interval = Interval.values()[random.nextInt(Interval.values().length)];

        List<ReportLine<AgentFigures>> rows = report.rows(period, interval, dimension, Colleagues.EVERYBODY);

        assertThat(rows).isNotEmpty();
        for (ReportLine<AgentFigures> row : rows) {
            Period own = new Period(latest(row.start(), period.from()), earliest(row.end(), period.to()));
            for (AgentTime time : AgentTime.values()) {
                List<AgentSpan> spans =
                        opened(page -> report.spans(time, own, dimension, row.key(), Colleagues.EVERYBODY, page));
                assertThat(spans)
                        .as("%s of %s %s", time, row.key(), own)
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo(
                                Comparator.comparing(AgentSpan::start).reversed())
                        .allSatisfy(span -> assertThat(span.start()).isBetween(own.from(), own.to()))
                        .allSatisfy(span -> assertThat(span.end()).isBetween(own.from(), earliest(own.to(), now)));
                assertThat(spans.stream().map(AgentSpan::length).reduce(Duration.ZERO, Duration::plus))
                        .as("%s of %s %s", time, row.key(), own)
                        .isEqualTo(spent(row.figures(), time));
            }
        }
    }

    private static Duration spent(AgentFigures figures, AgentTime time) {
        return switch (time) {
            case LOGGED_IN -> figures.loggedIn();
            case PAUSED -> figures.notReady();
            case READY -> figures.ready();
            case RINGING -> figures.ringing();
            case TALKING -> figures.talking();
            case WRAP_UP -> figures.wrappingUp();
        };
    }

    private static List<AgentMoment> opened(
            AgentReport report, AgentCount count, Period period, Dimension dimension, String key) {
        return opened(page -> report.moments(count, period, dimension, key, Colleagues.EVERYBODY, page));
    }

    /** Page by page. */
    private static <T> List<T> opened(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(3));
        while (page.isPresent()) {
            Page<T> next = list.apply(page.orElseThrow());
            all.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 3));
        }
        return all;
    }

    private static long counted(AgentFigures figures, AgentCount count) {
        return switch (count) {
            case OFFERED -> figures.offered();
            case ANSWERED -> figures.answered();
            case UNANSWERED -> figures.unanswered();
            case REJECTED -> figures.rejected();
        };
    }

    private static AgentReport report(TestDatabase db, Instant now) {
        return new AgentReport(
                db.bean(AgentMoments.class), new Nowhere(), SHANGHAI, Clock.fixed(now, ZoneOffset.UTC), new OneByOne());
    }

    private static TestDatabase stored(InMemoryEventLog log) {
        TestDatabase db = TestDatabase.shared();
        db.run("INSERT INTO agent (id, display_name, phone, enabled)"
                + " VALUES ('ann', 'Ann', '1001', TRUE), ('bob', 'Bob', '1002', TRUE)");
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());
        return db;
    }

    /** For whoever is free first; calls back ring for long, so intervals begin while they do. */
    private static void day(InMemoryEventLog log, Random random) {
        Map<AgentId, Instant> free = new HashMap<>(Map.of(CallTale.ANN, MORNING, CallTale.BOB, MORNING));
        while (true) {
            Map.Entry<AgentId, Instant> next = Collections.min(free.entrySet(), Map.Entry.comparingByValue());
            if (next.getValue().isAfter(MORNING.plusSeconds(6_000))) {
                return;
            }
            CallTale tale = CallTale.at(log, next.getValue());
            call(tale, random, next.getKey());
            next.setValue(tale.now().plus(time(random, 60)));
        }
    }

    private static void call(CallTale tale, Random random, AgentId agent) {
        boolean back = random.nextInt(3) == 0;
        OfferToken offer = back
                ? tale.dialledBack(agent)
                : tale.arrives().later(time(random, 30)).offered(agent);
        tale.rings(agent, offer).later(time(random, back ? 900 : 40));
        switch (random.nextInt(4)) {
            case 0 -> tale.fails(agent, offer, OfferFailure.NO_ANSWER);
            case 1 -> tale.fails(agent, offer, OfferFailure.REJECTED);
            default -> tale.answers(agent, offer).later(time(random, 600)).ends(CallEnding.CALLER_HUNG_UP, agent);
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
