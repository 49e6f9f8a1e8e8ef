package org.callwright.core.jdbc;

import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
import io.micronaut.data.repository.jpa.criteria.PredicateSpecification;
import java.time.Instant;
import java.util.function.Function;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a list, by a row type's properties. A value that is null adds no condition, so that each list's
 * statement has what is asked for only, and the index for it serves. Not thread-safe.
 */
public final class Conditions<E> {
    private PredicateSpecification<E> all = PredicateSpecification.where(null);

    public Conditions<E> equal(String property, @Nullable Object value) {
        return value == null ? this : and((row, is) -> is.equal(row.get(property), value));
    }

    /** Then or later. */
    public Conditions<E> from(String property, @Nullable Instant at) {
        return at == null ? this : and((row, is) -> is.greaterThanOrEqualTo(row.get(property), at));
    }

    public Conditions<E> before(String property, @Nullable Instant at) {
        return at == null ? this : and((row, is) -> is.lessThan(row.get(property), at));
    }

    public Conditions<E> absent(String property) {
        return and((row, is) -> is.isNull(row.get(property)));
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
        page.after().ifPresent(cursor -> after(time, id, cursor));
        Sort order = Sort.of(Sort.Order.desc(time), Sort.Order.desc(id));
        return Page.of(
                rows.findAll(all, Pageable.from(0, page.limit() + 1, order).withoutTotal()), page.limit(), place);
    }

    private void after(String time, String id, Cursor cursor) {
        // Not (time, id) < (?, ?): MariaDB makes no range scan of that.
        and((row, is) -> is.lessThanOrEqualTo(row.get(time), cursor.at()));
        and((row, is) -> is.or(is.lessThan(row.get(time), cursor.at()), is.lessThan(row.get(id), cursor.id())));
    }

    private Conditions<E> and(PredicateSpecification<E> condition) {
        all = all.and(condition);
        return this;
    }
}
