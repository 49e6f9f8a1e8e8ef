package org.callwright.core.jdbc;

import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
import io.micronaut.data.repository.jpa.criteria.PredicateSpecification;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a list, by a row type's properties. A value that is null adds no condition, so that each list's
 * statement has what is asked for only, and the index for it serves. Not thread-safe.
 */
public final class Conditions<E> {
    private PredicateSpecification<E> all = PredicateSpecification.where(null);
    private boolean impossible;

    public Conditions<E> equal(String property, @Nullable Object value) {
        return value == null ? this : and((row, is) -> is.equal(row.get(property), value));
    }

    public Conditions<E> isNull(String property) {
        return and((row, is) -> is.isNull(row.get(property)));
    }

    public Conditions<E> isNotNull(String property) {
        return and((row, is) -> is.isNotNull(row.get(property)));
    }

    /** Letters and accents count as the column's collation has it. */
    public Conditions<E> begins(String property, @Nullable String text) {
        return text == null ? this : and((row, is) -> is.like(row.get(property), literal(text) + "%"));
    }

    /** Without what LIKE would take for more than itself. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** One of these; of none of them there is nothing. */
    public Conditions<E> in(String property, @Nullable Collection<?> values) {
        if (values == null) {
            return this;
        }
        impossible |= values.isEmpty();
        return and((row, is) -> row.get(property).in(values));
    }

    /** Then or later. */
    public Conditions<E> from(String property, @Nullable Instant at) {
        return at == null ? this : and((row, is) -> is.greaterThanOrEqualTo(row.get(property), at));
    }

    public Conditions<E> before(String property, @Nullable Instant at) {
        return at == null ? this : and((row, is) -> is.lessThan(row.get(property), at));
    }

    /** Anything else that a row has to meet. */
    public Conditions<E> where(PredicateSpecification<E> condition) {
        return and(condition);
    }

    /**
     * One page, newest first.
     *
     * @param time the property that the list is ordered by
     * @param id the property that tells apart what is of the same time; of a comparable type
     * @param place a row's place in this order
     */
    public Page<E> newest(Listed<E, ?> rows, PageRequest page, String time, String id, Function<E, Cursor> place) {
        if (page.sorting().isPresent()) {
            throw Refused.value("sort", "this list has one order, newest first");
        }
        page.after().ifPresent(cursor -> {
            if (!IdText.possible(cursor.id())) {
                throw Refused.value("after", "not a cursor of this list");
            }
            after(time, cursor.at(), id, cursor.id(), true);
        });
        return page(rows, page, Sort.of(Sort.Order.desc(time), Sort.Order.desc(id)), place);
    }

    /** One page, in the order that was asked for; fails when the list has no such order. */
    public Page<E> ordered(Listed<E, ?> rows, PageRequest page, Ordering<E> ordering) {
        Ordering.Chosen<E> order = ordering.chosen(page);
        String by = order.column().property();
        page.after()
                .map(cursor -> ordering.place(order, cursor))
                .ifPresent(place -> after(by, place.key(), ordering.id(), place.id(), order.descending()));
        Sort sort = order.descending()
                ? Sort.of(Sort.Order.desc(by), Sort.Order.desc(ordering.id()))
                : Sort.of(Sort.Order.asc(by), Sort.Order.asc(ordering.id()));
        return page(rows, page, sort, row -> ordering.cursor(order, row));
    }

    private Page<E> page(Listed<E, ?> rows, PageRequest page, Sort sort, Function<E, Cursor> place) {
        if (impossible) {
            return new Page<>(List.of(), Optional.empty());
        }
        return Page.of(
                rows.findAll(all, Pageable.from(0, page.limit() + 1, sort).withoutTotal()), page.limit(), place);
    }

    // The key's type is its column's, which only the list knows.
    @SuppressWarnings({"rawtypes", "unchecked"})
    private void after(String by, Comparable<?> key, String id, Comparable<?> lastId, boolean descending) {
        // Not (by, id) < (?, ?): MariaDB makes no range scan of that.
        if (descending) {
            and((row, is) -> is.lessThanOrEqualTo(row.get(by), (Comparable) key));
            and((row, is) ->
                    is.or(is.lessThan(row.get(by), (Comparable) key), is.lessThan(row.get(id), (Comparable) lastId)));
        } else {
            and((row, is) -> is.greaterThanOrEqualTo(row.get(by), (Comparable) key));
            and((row, is) -> is.or(
                    is.greaterThan(row.get(by), (Comparable) key), is.greaterThan(row.get(id), (Comparable) lastId)));
        }
    }

    private Conditions<E> and(PredicateSpecification<E> condition) {
        all = all.and(condition);
        return this;
    }
}
