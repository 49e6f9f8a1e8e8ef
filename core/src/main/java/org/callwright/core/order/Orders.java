package org.callwright.core.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * The orders as stored, each with its lines, promotions and sub-orders. One that was removed is found no more, but its
 * number stays taken. Blocks; fails with a runtime exception while the database is away.
 */
public interface Orders {
    Optional<Order> byId(long id);

    /** As it is, or as it was when it was removed: for what was begun with it and has still to be settled. */
    Optional<Order> byIdEvenRemoved(long id);

    /** In the order asked for; unknown ids are left out. */
    List<Order> byIds(List<Long> ids);

    /**
     * The ids of all that people see as one order with it: itself, and where sub-orders are switched off its main order and all
     * sub-orders of that; removed ones too.
     */
    List<Long> shownAsOne(long id);

    Optional<Order> byNumber(OrderNumber number);

    /** Ours by theirs; unknown numbers are left out. */
    Map<OrderNumber, Long> idsByNumber(Collection<OrderNumber> numbers);

    /**
     * By {@code placedAt}, {@code paid} amount (of whatever currency) or {@code status} (in the order of its constants), newest
     * first unless told otherwise. Where sub-orders are switched off: main orders alone, found by what any of their
     * sub-orders has as by what they have themselves.
     *
     * @throws org.callwright.core.change.Refused in another order than by time, when more is found than can be put in order; never
     *     for all, for those of one store, platform, status or mark by paid amount, and for those of one status
     */
    Page<Order> list(OrderFilter filter, PageRequest page);

    /** How many of it were sold, in bundles too, without what was cancelled. */
    long sold(Sku sku);

    /** @throws org.callwright.core.change.Refused when the number, or a sub-order's, is taken */
    Order insert(Order order);

    /**
     * Replaces a main order with all its sub-orders.
     *
     * @throws org.callwright.core.change.Refused when more of a line has been returned than it would have
     * @throws org.callwright.core.change.Outdated when the stored one is of another version
     */
    Order update(Order order);

    /**
     * Sets how far it has come, of one order alone.
     *
     * @param paidAt null: as it was
     * @throws org.callwright.core.change.Outdated when the stored one is of another version
     */
    void mark(long id, long version, OrderStatus status, @Nullable Instant paidAt);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    void remove(long id, long version);

    /**
     * Adds them, or replaces those of the same numbers, whatever their version; their sub-orders too. One that says what is
     * stored stays as it is, its version too.
     *
     * @return how many were added or replaced
     * @throws org.callwright.core.change.Refused before anything is written, as {@link #update} does
     */
    int put(List<Order> orders);
}
