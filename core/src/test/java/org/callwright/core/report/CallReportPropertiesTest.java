package org.callwright.core.report;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.agent.AgentId;
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
    private static final Map<String, Set<AgentId>> TEAMS =
            Map.of("red", Set.of(CallTale.ANN, CallTale.BOB), "blue", Set.of(CallTale.BOB));

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

        Moment moment = new Moment(report(db), raw, period, interval, targets);
        assertThat(moment.rows(Dimension.QUEUE)).isNotEmpty();
        moment.assertRows(Dimension.QUEUE, (from, to, queue) -> raw.ofQueue(from, to, queue, targets));
        moment.assertRows(
                Dimension.AGENT, (from, to, agent) -> raw.ofAgents(from, to, Set.of(new AgentId(agent)), targets));
        moment.assertRows(
                Dimension.TEAM,
                (from, to, team) -> raw.ofAgents(from, to, TEAMS.getOrDefault(team, Set.of()), targets));
        assertThat(moment.offered(Dimension.QUEUE))
                .isEqualTo(
                        raw.ofQueue(period.from(), period.to(), QUEUE, targets).offered());
        for (AgentId agent : List.of(CallTale.ANN, CallTale.BOB)) {
            assertThat(moment.offered(Dimension.AGENT, agent.value()))
                    .isEqualTo(raw.ofAgents(period.from(), period.to(), Set.of(agent), targets)
                            .offered());
        }
    }

    /** What is asked. */
    private record Moment(CallReport report, RawFigures raw, Period period, Interval interval, Targets targets) {
        private interface Expected {
            CallFigures of(Instant from, Instant to, String key);
        }

        List<ReportLine<CallFigures>> rows(Dimension dimension) {
            return report.rows(period, interval, dimension, targets, Colleagues.EVERYBODY);
        }

        long offered(Dimension dimension) {
            return rows(dimension).stream()
                    .mapToLong(row -> row.figures().offered())
                    .sum();
        }

        long offered(Dimension dimension, String key) {
            return rows(dimension).stream()
                    .filter(row -> row.key().equals(key))
                    .mapToLong(row -> row.figures().offered())
                    .sum();
        }

        void assertRows(Dimension dimension, Expected expected) {
            for (ReportLine<CallFigures> row : rows(dimension)) {
                Instant from = latest(row.start(), period.from());
                Instant to = earliest(row.end(), period.to());
                assertThat(row.figures())
                        .as("%s %s, %s from %s", dimension, row.key(), interval, from)
                        .isEqualTo(expected.of(from, to, row.key()));
                for (CallCount count : CallCount.values()) {
                    assertThat(opened(dimension, row.key(), count, new Period(from, to)))
                            .as("calls behind %s of %s %s", count, dimension, row.key())
                            .hasSize(Math.toIntExact(counted(row.figures(), count)))
                            .doesNotHaveDuplicates();
                }
            }
        }

        /** Page by page. */
        private List<CallId> opened(Dimension dimension, String key, CallCount count, Period some) {
            List<CallId> calls = new ArrayList<>();
            Optional<PageRequest> page = Optional.of(PageRequest.first(7));
            while (page.isPresent()) {
                Page<CallId> next =
                        report.calls(count, some, dimension, key, targets, Colleagues.EVERYBODY, page.orElseThrow());
                calls.addAll(next.items());
                page = next.next().map(cursor -> PageRequest.after(cursor, 7));
            }
            return calls;
        }
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
        return new CallReport(db.bean(CallCounts.class), new Teams(), SHANGHAI);
    }

    private static final class Teams implements Membership {
        @Override
        public Set<String> skillsOfQueue(String queue) {
            return Set.of();
        }

        @Override
        public Set<String> teamsOfAgent(String agent) {
            return TEAMS.entrySet().stream()
                    .filter(team -> team.getValue().contains(new AgentId(agent)))
                    .map(Map.Entry::getKey)
                    .collect(toUnmodifiableSet());
        }

        @Override
        public Set<String> departmentsOfAgent(String agent) {
            return Set.of();
        }
    }

    /** As far as chance lets it go. */
    private static void visit(CallTale tale, Random random) {
        tale.arrives();
        misses(tale, random);
        tale.later(time(random, 30));
        switch (random.nextInt(4)) {
            case 0 -> tale.abandons();
            case 1 -> {}
            default -> conversations(tale, random);
        }
    }

    private static void misses(CallTale tale, Random random) {
        for (int tries = random.nextInt(3); tries > 0; tries--) {
            OfferToken failed = tale.later(time(random, 20)).offered(CallTale.ANN);
            tale.rings(CallTale.ANN, failed)
                    .later(time(random, 20))
                    .fails(CallTale.ANN, failed, OfferFailure.NO_ANSWER);
        }
    }

    /** Ann passes him on to Bob, Bob to Ann or to himself, and so on; it rings, or he goes, before the next one answers. */
    private static void conversations(CallTale tale, Random random) {
        for (int transfers = random.nextInt(3); transfers >= 0; transfers--) {
            AgentId agent = random.nextBoolean() ? CallTale.ANN : CallTale.BOB;
            OfferToken offer = tale.offered(agent);
            if (random.nextInt(8) == 0) {
                tale.rings(agent, offer);
                return;
            }
            tale.later(time(random, 5)).answers(agent, offer);
            if (holds(tale, random, agent, offer) && transfers == 0) {
                ends(tale, random, agent);
            } else if (transfers > 0) {
                tale.later(time(random, 300)).passedOn(agent, offer);
                wrapsUp(tale, random, agent);
                tale.later(time(random, 20));
                if (random.nextInt(6) == 0) {
                    tale.abandons();
                    return;
                }
            }
        }
    }

    /** @return whether the conversation comes to an end */
    private static boolean holds(CallTale tale, Random random, AgentId agent, OfferToken offer) {
        for (int holds = random.nextInt(3); holds > 0; holds--) {
            tale.later(time(random, 60)).happens(new Fact.Held(tale.call, agent, offer));
            if (random.nextInt(4) == 0) {
                break;
            }
            tale.later(time(random, 60)).happens(new Fact.Resumed(tale.call, agent, offer));
        }
        return random.nextInt(5) > 0;
    }

    private static void ends(CallTale tale, Random random, AgentId agent) {
        tale.later(time(random, 300)).ends(CallEnding.CALLER_HUNG_UP, agent);
        if (random.nextInt(5) > 0) {
            wrapsUp(tale, random, agent);
        }
    }

    private static void wrapsUp(CallTale tale, Random random, AgentId agent) {
        tale.later(time(random, 60)).happens(new Fact.WrapUpEnded(agent, tale.call));
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
