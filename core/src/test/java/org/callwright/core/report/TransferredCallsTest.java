package org.callwright.core.report;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann talks for a minute and passes the caller on to Bob, who talks for two. */
class TransferredCallsTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T00:00:00Z");
    private static final Period DAY = new Period(MORNING, MORNING.plus(Duration.ofDays(1)));
    private static final Targets TARGETS = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final Colleagues BOB_ALONE = Colleagues.of(Set.of(CallTale.BOB));

    private final TestDatabase db = TestDatabase.shared();
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final CallReport report =
            new CallReport(db.bean(CallCounts.class), new OneTeam(), ZoneId.of("Asia/Shanghai"));
    private final CallTale tale = CallTale.at(log, MORNING.plusSeconds(60));

    private static final class OneTeam implements Membership {
        @Override
        public Set<String> skillsOfQueue(String queue) {
            return Set.of("german");
        }

        @Override
        public Set<String> teamsOfAgent(String agent) {
            return Set.of("red");
        }

        @Override
        public Set<String> departmentsOfAgent(String agent) {
            return Set.of();
        }
    }

    @BeforeEach
    void transfer() {
        OfferToken first = tale.arrives().later(Duration.ofSeconds(10)).offered(CallTale.ANN);
        tale.answers(CallTale.ANN, first).later(Duration.ofMinutes(1)).passedOn(CallTale.ANN, first);
        OfferToken second = tale.later(Duration.ofSeconds(30)).offered(CallTale.BOB);
        tale.happens(new Fact.WrapUpEnded(CallTale.ANN, tale.call))
                .answers(CallTale.BOB, second)
                .later(Duration.ofMinutes(2))
                .ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);
        store();
    }

    private void store() {
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.read(ledger.position(), 1_000, Duration.ZERO));
    }

    private Map<String, CallFigures> rows(Dimension by, Colleagues within) {
        return report.rows(DAY, Interval.DAY, by, TARGETS, within).stream()
                .collect(toMap(ReportLine::key, ReportLine::figures));
    }

    private double seconds(Dimension by, String key, CallMetric metric) {
        CallFigures figures = rows(by, Colleagues.EVERYBODY).getOrDefault(key, CallFigures.NONE);
        return metric.measure().value().apply(figures).orElseThrow();
    }

    private List<CallId> opened(Dimension by, String key, Colleagues within) {
        return report.calls(CallCount.HANDLED, DAY, by, key, TARGETS, within, PageRequest.first(10))
                .items();
    }

    @Test
    void each_agent_handled_it_for_as_long_as_he_had_to_do_with_it() {
        assertThat(seconds(Dimension.AGENT, "ann", CallMetric.AHT)).isCloseTo(90, within(0.1));
        assertThat(seconds(Dimension.AGENT, "bob", CallMetric.AHT)).isCloseTo(120, within(0.1));
        assertThat(seconds(Dimension.TEAM, "red", CallMetric.AHT))
                .as("once, with what both did")
                .isCloseTo(210, within(0.1));
        assertThat(seconds(Dimension.QUEUE, "support", CallMetric.AHT)).isCloseTo(210, within(0.1));
        assertThat(seconds(Dimension.SKILL, "german", CallMetric.AHT)).isCloseTo(210, within(0.1));
        for (Dimension by : List.of(Dimension.TEAM, Dimension.QUEUE)) {
            assertThat(rows(by, Colleagues.EVERYBODY).values())
                    .extracting(CallFigures::handled)
                    .containsExactly(1L);
        }
        assertThat(opened(Dimension.AGENT, "ann", Colleagues.EVERYBODY)).containsExactly(tale.call);
        assertThat(opened(Dimension.AGENT, "bob", Colleagues.EVERYBODY)).containsExactly(tale.call);
        assertThat(opened(Dimension.TEAM, "red", Colleagues.EVERYBODY)).containsExactly(tale.call);
    }

    @Test
    void whoever_may_see_one_agents_calls_alone_sees_it_with_what_that_one_did() {
        assertThat(rows(Dimension.AGENT, BOB_ALONE)).containsOnlyKeys("bob");
        assertThat(rows(Dimension.TEAM, BOB_ALONE).values())
                .singleElement()
                .satisfies(red -> assertThat(red.talked()).isLessThan(Duration.ofSeconds(121)));
        assertThat(rows(Dimension.QUEUE, Colleagues.of(Set.of(CallTale.ANN))).values())
                .extracting(CallFigures::handled)
                .containsExactly(1L);
        assertThat(opened(Dimension.TEAM, "red", BOB_ALONE)).containsExactly(tale.call);
        assertThat(opened(Dimension.AGENT, "ann", BOB_ALONE)).isEmpty();
        assertThat(opened(Dimension.QUEUE, "support", Colleagues.of(Set.of(CallTale.ANN))))
                .containsExactly(tale.call);
    }

    @Test
    void of_a_long_time_they_are_listed_newest_first_with_those_that_he_had_alone() {
        List<CallId> expected = new ArrayList<>(List.of(tale.call));
        for (int day = 1; day <= 9; day++) {
            CallTale next = CallTale.at(log, MORNING.plus(Duration.ofDays(day))).arrives();
            OfferToken first = next.offered(CallTale.ANN);
            next.answers(CallTale.ANN, first);
            if (day % 2 == 0) {
                next.passedOn(CallTale.ANN, first);
                OfferToken second = next.offered(CallTale.BOB);
                next.answers(CallTale.BOB, second).ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);
            } else {
                next.ends(CallEnding.CALLER_HUNG_UP, CallTale.ANN);
            }
            expected.addFirst(next.call);
        }
        store();

        Period tenDays = new Period(MORNING, MORNING.plus(Duration.ofDays(10)));
        List<CallId> listed = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(3));
        while (page.isPresent()) {
            Page<CallId> found = report.calls(
                    CallCount.HANDLED,
                    tenDays,
                    Dimension.AGENT,
                    "ann",
                    TARGETS,
                    Colleagues.EVERYBODY,
                    page.orElseThrow());
            listed.addAll(found.items());
            page = found.next().map(cursor -> PageRequest.after(cursor, 3));
        }
        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void while_it_rings_at_the_next_it_is_the_first_ones_still() {
        CallTale other = CallTale.at(log, MORNING.plusSeconds(600)).arrives();
        OfferToken first = other.offered(CallTale.ANN);
        other.answers(CallTale.ANN, first).later(Duration.ofMinutes(1)).passedOn(CallTale.ANN, first);
        other.rings(CallTale.BOB, other.offered(CallTale.BOB));
        store();

        assertThat(rows(Dimension.AGENT, Colleagues.EVERYBODY).values())
                .extracting(CallFigures::answered)
                .containsExactlyInAnyOrder(2L, 1L);
    }
}
