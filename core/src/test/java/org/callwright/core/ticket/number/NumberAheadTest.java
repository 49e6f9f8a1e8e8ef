package org.callwright.core.ticket.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

class NumberAheadTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant NEXT_NOON = Instant.parse("2026-03-15T12:00:00Z");

    private final NumberScheme scheme = new NumberScheme("SV", "yyMMdd", 5, ZoneOffset.UTC);
    private final Deque<CompletableFuture<TicketNumber>> asked = new ArrayDeque<>();
    private final NumberAhead numbers = new NumberAhead(this::ask, () -> scheme, Runnable::run);

    private CompletionStage<TicketNumber> ask(Instant now) {
        asked.add(new CompletableFuture<>());
        return asked.getLast();
    }

    private TicketNumber number(Instant day, int sequence) {
        return scheme.number(scheme.period(day), sequence);
    }

    @Test
    void the_number_of_the_next_ticket_is_there_before_anybody_asks_for_it() {
        var first = numbers.next(NOON);
        IntStream.of(1, 2).forEach(sequence -> asked.remove().complete(number(NOON, sequence)));
        var second = numbers.next(NOON);

        assertThat(first).isCompletedWithValue(number(NOON, 1));
        assertThat(second).isCompletedWithValue(number(NOON, 2));
    }

    @Test
    void a_number_that_is_still_on_its_way_is_waited_for_so_that_numbers_ascend() {
        numbers.next(NOON);
        var second = numbers.next(NOON);
        assertThat(second).isNotCompleted();

        IntStream.of(1, 2, 3).forEach(sequence -> asked.remove().complete(number(NOON, sequence)));

        assertThat(second).isCompletedWithValue(number(NOON, 2));
    }

    @Test
    void a_new_day_does_not_begin_with_a_number_of_the_old_one() {
        numbers.next(NOON);
        asked.clear();
        var first = numbers.next(NEXT_NOON);
        asked.remove().complete(number(NEXT_NOON, 1));

        assertThat(first).isCompletedWithValue(number(NEXT_NOON, 1));
    }

    @Test
    void a_number_that_could_not_be_taken_ahead_is_asked_for_again() {
        numbers.next(NOON);
        asked.getLast().completeExceptionally(new IllegalStateException("Redis away"));
        var second = numbers.next(NOON);
        asked.getLast().complete(number(NOON, 7));

        assertThat(second).isCompletedWithValue(number(NOON, 7));
    }
}
