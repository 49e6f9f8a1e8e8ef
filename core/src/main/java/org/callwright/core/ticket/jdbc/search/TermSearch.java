package org.callwright.core.ticket.jdbc.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The way through the tickets that have some terms, a page at a time. Looking ends after very many in vain: the page is then
 * shorter, and the next one begins there. Blocks. Not thread-safe.
 */
final class TermSearch {
    private final Stretch stretch;
    private final TermSql terms;
    private final Set<Lead> leads = new LinkedHashSet<>();
    private int looked = Stretch.SOME;

    /** @param terms one at least */
    TermSearch(Stretch stretch, Collection<String> terms) {
        this.stretch = stretch;
        this.terms = new TermSql(terms.stream()
                .sorted(Comparator.comparing(Lead.OfTerm::new, stretch::compare))
                .toList());
    }

    /**
     * Whose tickets are gone through for one way to be meant; null: what the other conditions leave, in any order.
     *
     * @param columns that have to have a value
     * @param few whether the other conditions leave few tickets, and have indexes
     */
    @Nullable
    Lead lead(List<Lead.OfColumn> columns, boolean few) {
        Lead sparsest = Stream.concat(columns.stream(), Stream.of(sparsestTerm()))
                .min(stretch::compare)
                .orElseThrow();
        if (few && !stretch.isShort(sparsest)) {
            return null;
        }
        leads.add(sparsest);
        return sparsest;
    }

    Sql ledBy(@Nullable Lead lead) {
        return switch (lead) {
            case null -> terms.ledByFew();
            case Lead.OfTerm term -> terms.ledByTerm();
            case Lead.OfColumn column -> terms.ledBy(column);
        };
    }

    private Lead.OfTerm sparsestTerm() {
        return new Lead.OfTerm(terms.terms().getFirst());
    }

    /** Where a page may be full already, for all ways; empty: there is little to be gone through at all. */
    Optional<Cursor> soon() {
        return nearest(stretch::ofSome);
    }

    /**
     * Where the page should be full, reckoned by how many were found as far as was looked last; empty: that is told by too few of
     * them, or so far that it makes no difference.
     */
    Optional<Cursor> further(int found, int wanted) {
        long reckoned = found == 0 ? Stretch.MANY : (long) looked * wanted * 2 / found;
        if (reckoned * 2 > Stretch.MANY) {
            return Optional.empty();
        }
        looked = (int) reckoned;
        return leads.stream().max(stretch::compare).flatMap(densest -> stretch.of(densest, looked));
    }

    /** Where looking ends this time, for all ways; empty: at the end of the list. */
    Optional<Cursor> until() {
        return nearest(stretch::ofMany);
    }

    private Optional<Cursor> nearest(Function<Lead, Optional<Cursor>> place) {
        return leads.stream().map(place).flatMap(Optional::stream).min(stretch::compare);
    }
}
