package org.callwright.core.customer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.Fact.MatchOutcome;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.event.Positions;
import org.callwright.core.projection.CallTale;
import org.junit.jupiter.api.Test;

class CallerMatcherTest {
    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");
    private static final String SHARED = "+862155550100";

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final OnePosition positions = new OnePosition();
    private final FewCustomers customers = new FewCustomers();

    @Test
    void none_one_and_many_are_told_apart() {
        arrive(CallTale.caller("+8613899999999"));
        arrive(CallTale.caller("+8613800000001"));
        arrive(CallTale.caller(SHARED));

        follow(matcher());

        assertThat(matches())
                .extracting(Fact.CallerMatched::outcome)
                .containsExactly(MatchOutcome.NONE, MatchOutcome.ONE, MatchOutcome.MANY);
        assertThat(matches().getLast().customers()).containsExactly(1L, 2L);
    }

    @Test
    void a_withheld_number_is_never_looked_up() {
        arrive(new Caller("", "+8613800000001", "", Caller.Presentation.WITHHELD));

        follow(matcher());

        assertThat(customers.lookedUp).isZero();
        assertThat(matches()).singleElement().satisfies(match -> {
            assertThat(match.outcome()).isEqualTo(MatchOutcome.NONE);
            assertThat(match.rule()).isEqualTo(CallerMatching.NO_PHONE);
        });
    }

    @Test
    void a_crash_after_the_answer_and_before_the_position_answers_no_second_time() {
        arrive(CallTale.caller(SHARED));
        follow(matcher());
        positions.position = EventId.NONE;
        arrive(CallTale.caller("+8613800000001"));

        follow(matcher());

        assertThat(matches()).hasSize(2);
    }

    @Test
    void a_database_that_is_away_delays_the_answer_and_loses_none() {
        arrive(CallTale.caller(SHARED));
        CallerMatcher matcher = matcher();
        customers.away = true;
        assertThatThrownBy(() -> follow(matcher)).hasMessage("away");
        assertThat(positions.position).isEqualTo(EventId.NONE);
        customers.away = false;

        follow(matcher);

        assertThat(matches()).hasSize(1);
    }

    @Test
    void of_two_at_once_the_one_that_was_faster_keeps_the_position() {
        arrive(CallTale.caller(SHARED));
        CallerMatcher slow = matcher();
        EventId before = slow.position();
        follow(matcher());
        EventId ahead = positions.position;

        EventId next = slow.consume(before, log.events());

        assertThat(next).isEqualTo(ahead);
        assertThat(matches()).hasSize(1);
    }

    private CallerMatcher matcher() {
        return new CallerMatcher(
                log, new CallerMatching(customers), positions, Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
    }

    private void follow(CallerMatcher matcher) {
        EventId from = matcher.position();
        matcher.consume(from, log.read(from, 100, Duration.ZERO));
    }

    private void arrive(Caller caller) {
        CallTale.at(log, NOON).arrives(caller);
    }

    private List<Fact.CallerMatched> matches() {
        return log.events().stream()
                .filter(event -> event.fact() instanceof Fact.CallerMatched)
                .map(event -> (Fact.CallerMatched) event.fact())
                .toList();
    }

    private static final class OnePosition implements Positions {
        private EventId position = EventId.NONE;

        @Override
        public EventId of(String consumer) {
            return position;
        }

        @Override
        public boolean advance(String consumer, EventId from, EventId to) {
            boolean still = position.equals(from);
            position = still ? to : position;
            return still;
        }

        @Override
        public EventId hindmost() {
            return position;
        }
    }

    private static final class FewCustomers implements Customers {
        private final List<Customer> all = List.of(
                new Customer(1, "C1", "王小明", List.of("+8613800000001", SHARED), null, null, ""),
                new Customer(2, "C2", "李娜", List.of("+8613800000002", SHARED), null, null, ""));
        private int lookedUp;
        private boolean away;

        @Override
        public List<Long> everyIdOf(long id) {
            return List.of(id);
        }

        @Override
        public Optional<Customer> byId(long id) {
            return byIds(List.of(id)).stream().findFirst();
        }

        @Override
        public List<Customer> byIds(List<Long> ids) {
            return all.stream().filter(one -> ids.contains(one.id())).toList();
        }

        @Override
        public Map<String, Long> idsByNumber(Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public Map<String, List<Long>> idsByPhone(Set<String> e164, int most) {
            lookedUp++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return e164.stream().collect(toMap(number -> number, number -> ids(number, most)));
        }

        private List<Long> ids(String e164, int most) {
            return all.stream()
                    .filter(one -> one.phones().contains(e164))
                    .limit(most)
                    .map(Customer::id)
                    .toList();
        }

        @Override
        public long save(Customer customer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean put(Customer customer, boolean members, boolean points) {
            throw new UnsupportedOperationException();
        }
    }
}
