package org.callwright.core.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatching;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.number.NumberScheme;
import org.callwright.core.ticket.number.NumberSchemes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HintReadingTest {
    private static final NumberScheme SCHEME = new NumberScheme("SV", "yyMMdd", 5, ZoneOffset.UTC);
    private static final TicketNumber TICKET = SCHEME.number("SV260314", 42);
    private static final String KEYED = TICKET.value().replaceAll("[^0-9]", "");
    private static final long LI = 1;
    private static final long WANG = 2;
    private static final Caller LIS_PHONE = caller("+8613800000001");
    private static final Caller UNKNOWN = caller("+8613900000009");
    private static final Caller WITHHELD = new Caller("", null, "", Caller.Presentation.WITHHELD);

    private final Map<String, HintRecords.FoundTicket> tickets = new HashMap<>();
    private final Map<String, List<HintRecords.FoundOrder>> orders = new HashMap<>();
    private final Set<String> calledBefore = new HashSet<>();

    private static Caller caller(String number) {
        return new Caller(number, number, "", Caller.Presentation.KNOWN);
    }

    private final HintRecords records = new HintRecords() {
        @Override
        public Optional<FoundTicket> ticket(String spelling) {
            return Optional.ofNullable(tickets.get(spelling));
        }

        @Override
        public boolean calledAbout(TicketNumber ticket, String e164) {
            return calledBefore.contains(e164);
        }

        @Override
        public List<FoundOrder> orders(String number) {
            return orders.getOrDefault(number, List.of());
        }
    };

    private final HintReading reading =
            new HintReading(new NumberSchemes(Optional::empty, SCHEME), new CallerMatching(new LiAlone()), records);

    private void ticket(TicketState state, @Nullable Long customer) {
        tickets.put("SV" + KEYED, new HintRecords.FoundTicket(TICKET, state, customer));
    }

    private void order(String number, Long customer) {
        orders.put(number, List.of(new HintRecords.FoundOrder(number, customer)));
    }

    private Meaning keyed(Caller caller, String digits) {
        return reading.of(new Visit(caller, false, "", digits));
    }

    private Hint onThePage(Caller caller, String order) {
        return reading.of(new Visit(caller, true, order, "")).hint();
    }

    @Test
    void his_ticket_is_joined_and_its_digits_are_not_kept_as_text() {
        ticket(TicketState.WAITING_CUSTOMER, LI);

        Meaning meaning = keyed(LIS_PHONE, KEYED);

        assertThat(meaning.ticket()).contains(TICKET);
        assertThat(meaning.hint()).isEqualTo(new Hint(false, true, null, null, null));
    }

    @Test
    void a_strangers_ticket_is_not_joined_and_what_he_keyed_in_is_kept() {
        ticket(TicketState.OPEN, WANG);

        for (Caller caller : List.of(LIS_PHONE, UNKNOWN, WITHHELD)) {
            Meaning meaning = keyed(caller, KEYED);

            assertThat(meaning.ticket()).isEmpty();
            assertThat(meaning.hint()).isEqualTo(new Hint(false, false, null, null, KEYED));
        }
    }

    @Test
    void one_who_withholds_his_number_joins_nothing_although_it_has_called_before() {
        ticket(TicketState.OPEN, null);
        calledBefore.add("+8613900000009");

        assertThat(keyed(UNKNOWN, KEYED).ticket()).contains(TICKET);
        assertThat(keyed(WITHHELD, KEYED).ticket()).isEmpty();
    }

    @Test
    void a_number_whose_check_digit_does_not_fit_is_not_looked_up_as_a_ticket() {
        ticket(TicketState.OPEN, LI);
        String wrong = KEYED.substring(0, KEYED.length() - 1)
                + (Integer.parseInt(KEYED.substring(KEYED.length() - 1)) + 1) % 10;
        tickets.put("SV" + wrong, tickets.get("SV" + KEYED));

        assertThat(keyed(LIS_PHONE, wrong).ticket()).isEmpty();
    }

    @Test
    void an_order_is_preselected_unless_it_is_a_strangers() {
        order("10100", LI);
        order("20200", WANG);

        assertThat(keyed(LIS_PHONE, "10100").hint())
                .isEqualTo(new Hint(false, false, "10100", OriginSource.KEYPAD, null));
        assertThat(keyed(LIS_PHONE, "20200").hint()).isEqualTo(new Hint(false, false, null, null, "20200"));
        assertThat(keyed(UNKNOWN, "20200").hint().order()).isEqualTo("20200");
    }

    @Test
    void an_order_whose_number_looks_like_a_cards_is_an_order() {
        order("4111111111111111", LI);

        assertThat(keyed(LIS_PHONE, "4111111111111111").hint().order()).isEqualTo("4111111111111111");
    }

    @Test
    void the_number_of_a_card_is_not_kept() {
        assertThat(keyed(LIS_PHONE, "4111111111111111").hint()).isEqualTo(Hint.NONE);
        assertThat(onThePage(LIS_PHONE, "4111111111111111")).isEqualTo(Hint.cameBy(true));
        assertThat(HintReading.unread(new Visit(LIS_PHONE, false, "", "4111111111111111"))
                        .hint())
                .isEqualTo(Hint.NONE);
    }

    @Test
    void the_pages_order_counts_also_when_it_is_in_another_system() {
        order("A-1", LI);
        order("B-2", WANG);

        assertThat(onThePage(LIS_PHONE, "A-1")).isEqualTo(new Hint(true, false, "A-1", OriginSource.WEB_CALL, null));
        assertThat(onThePage(LIS_PHONE, "ELSEWHERE-7").order()).isEqualTo("ELSEWHERE-7");
        assertThat(onThePage(LIS_PHONE, "B-2")).isEqualTo(new Hint(true, false, null, null, "B-2"));
    }

    @Test
    void nobody_but_the_gateway_names_orders_and_garbage_is_nothing() {
        assertThat(new Visit(UNKNOWN, false, "A-1", "").gives()).isFalse();
        assertThat(new Visit(UNKNOWN, true, "<script>", "12a").gives()).isFalse();
        assertThat(new Visit(UNKNOWN, true, "a".repeat(61), "1".repeat(25)).gives())
                .isFalse();
    }

    @Test
    void without_the_database_the_caller_goes_on_and_what_he_gave_is_kept() {
        Executor away = work -> {
            throw new IllegalStateException("the database is away");
        };
        Executor failing = work -> work.run();
        HintReading broken = new HintReading(
                new NumberSchemes(Optional::empty, SCHEME), new CallerMatching(new LiAlone()), new Away());

        Visit visit = new Visit(LIS_PHONE, false, "", "10100");
        assertThat(new PromptHints(broken, failing)
                        .read(visit)
                        .toCompletableFuture()
                        .join())
                .isEqualTo(Meaning.of(new Hint(false, false, null, null, "10100")));
        assertThat(new PromptHints(broken, away)
                        .read(new Visit(LIS_PHONE, false, "", ""))
                        .toCompletableFuture()
                        .join()
                        .hint())
                .isEqualTo(Hint.NONE);
    }

    @Test
    void of_look_ups_that_take_too_long_few_are_under_way_and_none_is_broken_off() {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        HintRecords slow = new Away() {
            @Override
            public List<FoundOrder> orders(String number) {
                begun.incrementAndGet();
                try {
                    goOn.await();
                    ended.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            }
        };
        HintReading reading =
                new HintReading(new NumberSchemes(Optional::empty, SCHEME), new CallerMatching(new LiAlone()), slow);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PromptHints hints = new PromptHints(reading, threads);
            List<CompletableFuture<Meaning>> given = IntStream.range(0, 10)
                    .mapToObj(caller ->
                            hints.read(new Visit(LIS_PHONE, false, "", "10100")).toCompletableFuture())
                    .toList();
            assertThat(given)
                    .allSatisfy(meaning ->
                            assertThat(meaning.join().hint().entered()).isEqualTo("10100"));
            goOn.countDown();
        }

        assertThat(begun).hasValue(PromptHints.MOST_AT_A_TIME);
        assertThat(ended).hasValue(PromptHints.MOST_AT_A_TIME);
    }

    private static class Away implements HintRecords {
        @Override
        public Optional<FoundTicket> ticket(String spelling) {
            throw new IllegalStateException("away");
        }

        @Override
        public boolean calledAbout(TicketNumber ticket, String e164) {
            throw new IllegalStateException("away");
        }

        @Override
        public List<FoundOrder> orders(String number) {
            throw new IllegalStateException("away");
        }
    }

    /** Knows Li by her telephone. */
    private static final class LiAlone implements Customers {
        @Override
        public Map<String, List<Long>> idsByPhone(Set<String> e164, int most) {
            return e164.contains("+8613800000001") ? Map.of("+8613800000001", List.of(LI)) : Map.of();
        }

        @Override
        public Optional<Customer> byId(long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Customer> byIds(List<Long> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Long> everyIdOf(long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> idsByNumber(Collection<String> numbers) {
            throw new UnsupportedOperationException();
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
