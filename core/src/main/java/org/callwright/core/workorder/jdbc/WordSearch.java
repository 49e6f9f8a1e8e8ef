package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.jdbc.IndexedTimes;
import org.callwright.core.jdbc.IndexedTimes.Index;
import org.callwright.core.jdbc.PagedUnion;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The way through the work orders that have some terms. Those of the sparsest term are gone through in their order, and all
 * else is looked up for each; the database cannot know which that is, so it is measured: the further the first so many of a
 * term reach, the fewer there are. Looking ends after very many: the page is then shorter, and the next one begins there.
 * Blocks.
 */
@Singleton
class WordSearch {
    /** Reading so many entries of an index takes a fraction of a millisecond. */
    private static final int SOME = 500;

    /** Looking into so many work orders takes some ten milliseconds. */
    private static final int MOST = 10_000;

    /** An order by these is the order of the terms' own table. */
    private static final Map<String, String> OF_TERM = Map.of("created_at", "p0.made", "number", "p0.work_order");

    private final IndexedTimes times;

    WordSearch(IndexedTimes times) {
        this.times = times;
    }

    /**
     * @param tables where the work orders are looked for
     * @param until where looking ends this time; null: at the end of the list
     */
    record Way(Sql tables, @Nullable Cursor until) {}

    /**
     * @param terms one at least
     * @param from behind which the page begins
     * @param to what is wanted lies before that, in the order of the list; null: anywhere
     */
    Way through(Set<String> terms, boolean newestFirst, Cursor from, @Nullable Instant to) {
        long none = newestFirst ? 0 : Long.MAX_VALUE;
        long end = to != null ? to.toEpochMilli() : none;
        long beginning = PagedUnion.time(from).toEpochMilli();
        Map<String, Long> reaches = new HashMap<>();
        for (String term : terms) {
            reaches.put(term, times.last(of(term), newestFirst, beginning, SOME).orElse(none));
        }
        Comparator<String> byReach = Comparator.comparing(reaches::get);
        List<String> sparsestFirst = terms.stream()
                .sorted(newestFirst ? byReach : byReach.reversed())
                .toList();
        Cursor until = times.place(of(sparsestFirst.getFirst()), newestFirst, from, MOST)
                .filter(place -> newestFirst ? place.number() >= end : place.number() < end)
                .orElse(null);
        return new Way(tables(sparsestFirst), until);
    }

    private static Sql tables(List<String> terms) {
        String others = IntStream.range(1, terms.size())
                .mapToObj((" STRAIGHT_JOIN work_order_term p%1$d ON p%1$d.term = ? AND p%1$d.made = p0.made"
                        + " AND p%1$d.work_order = p0.work_order")::formatted)
                .reduce("", String::concat);
        return new Sql()
                .from(
                        "work_order_term p0" + others + " STRAIGHT_JOIN work_order ON work_order.number = p0.work_order"
                                + " AND work_order.created_at = p0.made",
                        new ArrayList<>(terms.subList(1, terms.size())),
                        OF_TERM)
                .and("p0.term = ?", terms.getFirst());
    }

    private static Index of(String term) {
        return new Index("work_order_term WHERE term = ?", term, "made", "work_order");
    }
}
