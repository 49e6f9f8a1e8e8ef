package org.callwright.core.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ReportsBusy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final List<Integer> PIECES = List.of(1, 2, 3, 4);
    private static final List<Integer> MANY = IntStream.range(0, 40).boxed().toList();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Semaphore steps = new Semaphore(0);
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void close() {
        goOn.countDown();
        steps.release(1_000);
        threads.close();
    }

    private int slowly(int piece) {
        begun.incrementAndGet();
        working.incrementAndGet();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working.decrementAndGet();
        return piece;
    }

    @Test
    void the_pieces_of_many_reports_take_no_more_than_their_places_and_all_are_worked_at() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMinutes(1));
        var reports = IntStream.range(0, 8)
                .mapToObj(report -> CompletableFuture.supplyAsync(() -> sideBySide.each(PIECES, this::slowly), threads))
                .toList();

        await().until(() -> working.get() == SideBySide.MOST_AT_A_TIME);
        goOn.countDown();

        assertThat(reports).allSatisfy(report -> assertThat(report.join()).isEqualTo(PIECES));
        assertThat(begun).hasValue(8 * PIECES.size());
    }

    @Test
    void a_report_that_finds_no_place_in_time_is_told_so() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMillis(20));
        var first = CompletableFuture.supplyAsync(() -> sideBySide.each(PIECES, this::slowly), threads);
        await().until(() -> working.get() == PIECES.size());
        var second = CompletableFuture.supplyAsync(() -> sideBySide.each(List.of(5, 6), this::slowly), threads);
        await().until(() -> working.get() == SideBySide.MOST_AT_A_TIME);

        assertThatThrownBy(() -> sideBySide.each(PIECES, this::slowly)).isInstanceOf(ReportsBusy.class);

        goOn.countDown();
        assertThat(first.join()).isEqualTo(PIECES);
        assertThat(second.join()).containsExactly(5, 6);
        assertThat(sideBySide.each(PIECES, this::slowly)).isEqualTo(PIECES);
    }

    @Test
    void what_fails_is_told_and_leaves_its_place() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMinutes(1));

        for (int i = 0; i < 2 * SideBySide.MOST_AT_A_TIME; i++) {
            assertThatThrownBy(() -> sideBySide.each(List.of(1), piece -> {
                        throw new IllegalArgumentException("the database is away");
                    }))
                    .hasMessage("the database is away");
        }
        goOn.countDown();
        assertThat(sideBySide.each(PIECES, this::slowly)).isEqualTo(PIECES);
    }

    @Test
    void long_reports_let_a_short_one_by() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMinutes(1));
        var reports = IntStream.range(0, 2)
                .mapToObj(report -> CompletableFuture.supplyAsync(
                        () -> sideBySide.each(MANY, piece -> {
                            begun.incrementAndGet();
                            steps.acquireUninterruptibly();
                            return piece;
                        }),
                        threads))
                .toList();
        await().until(() -> begun.get() == SideBySide.MOST_AT_A_TIME);

        var small = CompletableFuture.supplyAsync(() -> sideBySide.each(List.of(1), piece -> piece), threads);
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            steps.release();
            return small.isDone();
        });

        assertThat(begun).hasValueLessThan(MANY.size());
        steps.release(1_000);
        assertThat(reports).allSatisfy(report -> assertThat(report.join()).isEqualTo(MANY));
    }

    @Test
    void a_report_that_has_begun_is_not_sent_away_half_done() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMillis(20));
        var reports = IntStream.range(0, 2)
                .mapToObj(report -> CompletableFuture.supplyAsync(() -> sideBySide.each(MANY, this::slowly), threads))
                .toList();
        await().until(() -> working.get() == SideBySide.MOST_AT_A_TIME);
        // Whose patience ends after that of the two reports' other pieces.
        assertThatThrownBy(() -> sideBySide.each(PIECES, this::slowly)).isInstanceOf(ReportsBusy.class);

        goOn.countDown();

        assertThat(reports).allSatisfy(report -> assertThat(report.join()).isEqualTo(MANY));
    }

    @Test
    void a_report_that_asks_again_is_not_sent_away_half_done_either() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMillis(20));
        Pieces page = sideBySide.ofOneReport();
        assertThat(page.each(List.of(1), piece -> piece)).containsExactly(1);
        var others = IntStream.range(0, 2)
                .mapToObj(report -> CompletableFuture.supplyAsync(() -> sideBySide.each(MANY, this::slowly), threads))
                .toList();
        await().until(() -> working.get() == SideBySide.MOST_AT_A_TIME);

        var rest = CompletableFuture.supplyAsync(() -> page.each(List.of(2), piece -> piece), threads);
        // Whose patience ends after that of the page.
        assertThatThrownBy(() -> sideBySide.each(PIECES, this::slowly)).isInstanceOf(ReportsBusy.class);
        goOn.countDown();

        assertThat(rest.join()).containsExactly(2);
        assertThat(others).allSatisfy(report -> assertThat(report.join()).isEqualTo(MANY));
    }

    @Test
    void when_a_piece_fails_no_other_begins() {
        SideBySide sideBySide = new SideBySide(threads, Duration.ofMinutes(1));

        assertThatThrownBy(() -> sideBySide.each(MANY, piece -> {
                    if (piece == 2) {
                        throw new IllegalArgumentException("the database is away");
                    }
                    return piece < 2 ? piece : slowly(piece);
                }))
                .hasMessage("the database is away");
        goOn.countDown();
        threads.close();

        assertThat(begun).hasValueLessThan(4);
    }
}
