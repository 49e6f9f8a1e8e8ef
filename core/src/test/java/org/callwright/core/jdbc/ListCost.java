package org.callwright.core.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

/**
 * What lists read. Each has an index for each thing that can be asked for: of 5,000 rows, of which every tenth fits, few are
 * read.
 */
public final class ListCost {
    /** The rows of a page. */
    public static final int LIMIT = 20;

    private static final int TRIES = 3;

    private final TestDatabase db;

    public ListCost(TestDatabase db) {
        this.db = db;
    }

    public static <T> Function<PageRequest, Page<T>> sorted(String sort, Function<PageRequest, Page<T>> list) {
        return page -> list.apply(page.sortedBy(Sorting.parse(sort)));
    }

    public <T> void assertPagesAreCheap(Object filter, Function<PageRequest, Page<T>> list) {
        assertPagesAreCheap(filter, list, 3);
    }

    /** @param each how many rows may be read for one that is shown */
    public <T> void assertPagesAreCheap(Object filter, Function<PageRequest, Page<T>> list, long each) {
        Page<T> first = list.apply(PageRequest.first(LIMIT));
        Page<T> second = list.apply(PageRequest.after(first.next().orElseThrow(), LIMIT));
        assertThat(second.items()).as(filter.toString()).hasSize(LIMIT).doesNotContainAnyElementsOf(first.items());

        PageRequest third = PageRequest.after(second.next().orElseThrow(), LIMIT);
        long read = leastOf(
                "Handler_read%",
                () -> assertThat(list.apply(third).items())
                        .as(filter.toString())
                        .hasSize(LIMIT));
        assertThat(read).as(filter.toString()).isLessThan(each * LIMIT);
    }

    /** Others read now and then as well; the least is what the work itself takes. */
    public long leastOf(String counter, Runnable work) {
        return leastTaken(counter, work) - leastTaken(counter, () -> {});
    }

    /** Of the work and of asking for the counter: what others do meanwhile can only add to either. */
    private long leastTaken(String counter, Runnable work) {
        return IntStream.range(0, TRIES)
                .mapToLong(attempt -> {
                    long before = counted(counter);
                    work.run();
                    return counted(counter) - before;
                })
                .min()
                .orElseThrow();
    }

    /** What MariaDB has counted since its start; that includes what it takes to say so. */
    private long counted(String counter) {
        return Long.parseLong(db.texts("SELECT CAST(SUM(variable_value) AS UNSIGNED)"
                        + " FROM information_schema.global_status WHERE variable_name LIKE '" + counter + "'")
                .getFirst());
    }
}
