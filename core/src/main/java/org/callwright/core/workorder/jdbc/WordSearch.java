package org.callwright.core.workorder.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.jdbc.Sql;
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

    private final JdbcOperations jdbc;

    WordSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param tables where the work orders are looked for
     * @param until where looking ends this time; null: at the end of the list
     */
    record Way(Sql tables, @Nullable Instant until) {}

    /**
     * @param terms one at least
     * @param from where the page begins; null: at the list's beginning
     * @param to what is wanted lies before that, in the order of the list; null: anywhere
     */
    Way through(Set<String> terms, boolean newestFirst, @Nullable Instant from, @Nullable Instant to) {
        long beginning = from != null ? from.toEpochMilli() : newestFirst ? Long.MAX_VALUE : 0;
        long end = to != null ? to.toEpochMilli() : newestFirst ? 0 : Long.MAX_VALUE;
        Map<String, Long> reaches = new HashMap<>();
        for (String term : terms) {
            long last = newestFirst ? 0 : Long.MAX_VALUE;
            reaches.put(
                    term,
                    reach(term, newestFirst, beginning, SOME).map(Reach::last).orElse(last));
        }
        Comparator<String> byReach = Comparator.comparing(reaches::get);
        List<String> sparsestFirst = terms.stream()
                .sorted(newestFirst ? byReach : byReach.reversed())
                .toList();
        return new Way(
                tables(sparsestFirst),
                reach(sparsestFirst.getFirst(), newestFirst, beginning, MOST)
                        .filter(reach -> reach.first() != reach.last())
                        .map(Reach::last)
                        .filter(last -> newestFirst ? last > end : last < end)
                        .map(Instant::ofEpochMilli)
                        .orElse(null));
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

    private record Reach(long first, long last) {}

    /** When the first so many were made; empty when there are fewer. */
    private Optional<Reach> reach(String term, boolean newestFirst, long from, int many) {
        String text = "SELECT COUNT(*), MIN(made), MAX(made) FROM (SELECT made FROM work_order_term WHERE term = ?"
                + " AND made " + (newestFirst ? "<= ? ORDER BY made DESC" : ">= ? ORDER BY made") + " LIMIT " + many
                + ") AS some";
        return jdbc.prepareStatement(text, statement -> {
            statement.setString(1, term);
            statement.setLong(2, from);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) < many) {
                    return Optional.empty();
                }
                long earliest = row.getLong(2);
                long latest = row.getLong(3);
                return Optional.of(newestFirst ? new Reach(latest, earliest) : new Reach(earliest, latest));
            }
        });
    }
}
