package org.callwright.core.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A call a millisecond: every third is of "often", those at the beginning and at the end are of "apart", three are of "hardly". A page
 * looks at 350 at most.
 */
class FiledCallsTest {
    private static final int CALLS = 2_000;
    private static final int LIMIT = 20;
    private static final Period ALL = new Period(Instant.EPOCH, Instant.ofEpochMilli(10_000));

    private TestDatabase db;
    private FiledCalls calls;

    @BeforeEach
    void manyCalls() {
        db = TestDatabase.shared();
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, store_id, category_id, opened_at)"
                + " SELECT CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', IF(seq % 3 = 0, 'often', 'else'),"
                + " CASE WHEN seq <= 30 OR seq > 1970 THEN 'apart' WHEN seq % 700 = 0 THEN 'hardly' END, seq"
                + " FROM seq_1_to_" + CALLS);
        db.run("INSERT INTO call_record (id, pbx, unique_id, caller_presentation, dialed, queue_id, ticket,"
                + " state, step, arrived_at, last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq, 'KNOWN', '4000',"
                + " 'q', CONCAT('SV-', seq), 'ENDED', 0, seq, '0-0/0' FROM seq_1_to_" + CALLS);
        calls = new FiledCalls(db.bean(JdbcOperations.class), new FiledCalls.Size(10, 50, 200));
    }

    @Test
    void a_page_of_what_many_are_is_full_and_the_next_one_goes_on_behind_it() {
        assertThat(pages(CallKey.STORE, "often", ALL))
                .hasSize(34)
                .allSatisfy(page -> assertThat(page).hasSizeBetween(6, LIMIT));
        assertThat(all(CallKey.STORE, "often", ALL))
                .isEqualTo(IntStream.rangeClosed(1, CALLS)
                        .map(n -> CALLS + 1 - n)
                        .filter(n -> n % 3 == 0)
                        .mapToObj(n -> (long) n)
                        .toList());
    }

    @Test
    void a_page_ends_after_many_in_vain_and_the_next_one_goes_on_there() {
        List<List<Long>> pages = pages(CallKey.CATEGORY, "apart", ALL);

        assertThat(pages).hasSize(8).contains(List.of());
        assertThat(all(CallKey.CATEGORY, "apart", ALL))
                .hasSize(60)
                .startsWith(2_000L, 1_999L)
                .endsWith(2L, 1L);
    }

    @Test
    void calls_of_few_are_there_at_once() {
        assertThat(pages(CallKey.CATEGORY, "hardly", ALL)).containsExactly(List.of(1_400L, 700L));
    }

    @Test
    void what_is_not_of_the_period_is_not_there() {
        Period period = new Period(Instant.ofEpochMilli(10), Instant.ofEpochMilli(31));

        assertThat(all(CallKey.CATEGORY, "apart", period))
                .hasSize(21)
                .startsWith(30L)
                .endsWith(10L);
        assertThat(pages(CallKey.CATEGORY, "hardly", period)).containsExactly(List.of());
        assertThat(all(CallKey.STORE, "often", new Period(ALL.to(), ALL.to().plusMillis(1))))
                .isEmpty();
    }

    private List<Long> all(CallKey key, String value, Period period) {
        return pages(key, value, period).stream().flatMap(List::stream).toList();
    }

    private List<List<Long>> pages(CallKey key, String value, Period period) {
        List<List<Long>> pages = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(LIMIT));
        while (request.isPresent()) {
            PageRequest page = request.orElseThrow();
            Page<Cursor> found = page(key, value, period, page);
            pages.add(found.items().stream().map(Cursor::number).toList());
            request = found.next().map(cursor -> PageRequest.after(cursor, LIMIT));
        }
        return pages;
    }

    @SuppressWarnings("unchecked")
    private Page<Cursor> page(CallKey key, String value, Period period, PageRequest page) {
        TransactionOperations<Connection> transactions = db.bean(TransactionOperations.class);
        return transactions.executeRead(
                status -> calls.page(key, value, period, one -> new CallSelection(one).after(page), page));
    }
}
