package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Sorting;
import org.callwright.core.search.SearchTerms;
import org.jspecify.annotations.Nullable;

/**
 * How tickets are found by their words. Either the rarest word's tickets are gone through, newest first, and looked up, or
 * the few that somebody may mean at all are gone through, and their words looked up: which of the two, the database cannot
 * know, as how many tickets it takes to fill a page depends on both. Blocks.
 */
@Singleton
final class TermSql {
    /** Going through so many takes some milliseconds, so it matters no more what else is asked for. */
    static final int RARE = 2_000;

    /** Beyond that it does not matter which is the rarest. */
    private static final int COUNTED = 10_000;

    private static final String BY_WORD =
            "%s STRAIGHT_JOIN ticket" + " ON ticket.number = p0.ticket AND ticket.opened_at = p0.opened";

    /** An order by these is the order of the words' own table. */
    private static final Map<String, String> OF_WORD = Map.of("opened_at", "p0.opened", "number", "p0.ticket");

    private final TicketTermTable table;

    TermSql(TicketTermTable table) {
        this.table = table;
    }

    /**
     * What is looked for.
     *
     * @param terms the rarest first; none: anything
     * @param rarest how many tickets have that one, counted up to a bound
     */
    record Wanted(List<String> terms, int rarest) {
        static final Wanted ANYTHING = new Wanted(List.of(), 0);

        boolean isNowhere() {
            return !terms.isEmpty() && rarest == 0;
        }

        /** @param few whether what is asked for beside the words leaves some thousand tickets at most */
        Sql among(boolean few) {
            if (terms.isEmpty()) {
                return new Sql();
            }
            return few && rarest > RARE ? lookedUp() : goneThrough();
        }

        private Sql goneThrough() {
            StringBuilder others = new StringBuilder("ticket_term p0");
            for (int i = 1; i < terms.size(); i++) {
                others.append(
                        " STRAIGHT_JOIN ticket_term p%1$d ON p%1$d.term = ? AND p%1$d.opened = p0.opened AND p%1$d.ticket = p0.ticket"
                                .formatted(i));
            }
            return new Sql()
                    .from(BY_WORD.formatted(others), terms.subList(1, terms.size()), OF_WORD)
                    .and("p0.term = ?", terms.getFirst());
        }

        private Sql lookedUp() {
            StringBuilder words = new StringBuilder("ticket");
            for (int i = 0; i < terms.size(); i++) {
                words.append(
                        " STRAIGHT_JOIN ticket_term p%1$d ON p%1$d.term = ? AND p%1$d.opened = ticket.opened_at AND p%1$d.ticket = ticket.number"
                                .formatted(i));
            }
            return new Sql().from(words.toString(), terms, Map.of());
        }
    }

    /** @throws Refused when nothing can be found by it, or not in that order */
    Wanted wanted(@Nullable String text, Sorting sorting) {
        if (text == null) {
            return Wanted.ANYTHING;
        }
        if (!sorting.by().equals("opened")) {
            throw Refused.value("sort", "what is found by its words is ordered by its opening", List.of("opened"));
        }
        record Counted(String term, int tickets) {}
        Set<String> terms = SearchTerms.wanted(text);
        int most = terms.size() == 1 ? RARE + 1 : COUNTED;
        List<Counted> counted = new ArrayList<>();
        for (String term : terms) {
            counted.add(new Counted(term, table.count(term, most)));
        }
        counted.sort(Comparator.comparingInt(Counted::tickets));
        return new Wanted(
                counted.stream().map(Counted::term).toList(), counted.getFirst().tickets());
    }
}
