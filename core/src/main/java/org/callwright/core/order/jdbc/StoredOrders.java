package org.callwright.core.order.jdbc;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.IdSearch;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Orders;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredOrders implements Orders {
    /** It takes some hundredths of a second. */
    private static final int MOST_PUT_IN_ORDER = 10_000;

    private final OrderTable orders;
    private final OrderReader reader;
    private final OrderWriter writer;
    private final Customers customers;
    private final IdSearch search;
    private final OrderFeatures features;

    StoredOrders(
            OrderTable orders,
            OrderReader reader,
            OrderWriter writer,
            Customers customers,
            IdSearch search,
            OrderFeatures features) {
        this.orders = orders;
        this.reader = reader;
        this.writer = writer;
        this.customers = customers;
        this.search = search;
        this.features = features;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Order> byId(long id) {
        return reader.read(List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Order> byIdEvenRemoved(long id) {
        return reader.evenRemoved(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Order> byIds(List<Long> ids) {
        return reader.read(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> shownAsOne(long id) {
        if (features.subOrders()) {
            return List.of(id);
        }
        long main = orders.mainOf(id).orElse(id);
        return Stream.concat(Stream.of(main), orders.subsOf(main).stream()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Order> byNumber(OrderNumber number) {
        return writer.rows(List.of(number)).values().stream()
                .flatMap(row -> reader.read(List.of(row.id())).stream())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OrderNumber, Long> idsByNumber(Collection<OrderNumber> numbers) {
        return writer.rows(numbers).entrySet().stream()
                .filter(entry -> entry.getValue().deletedAt() == null)
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Order> list(OrderFilter filter, PageRequest page) {
        if (!IdText.possible(filter.platform(), filter.number(), filter.store())) {
            return Page.empty();
        }
        List<Long> buyers = filter.customer() == null ? null : customers.everyIdOf(filter.customer());
        boolean folded = !features.subOrders();
        requireOrderable(filter, buyers, folded, page);
        Page<Long> ids = search.newest(OrderSearch.wanted(filter, buyers, folded), page);
        return new Page<>(reader.read(folded ? mains(ids.items()) : ids.items()), ids.next());
    }

    private void requireOrderable(OrderFilter filter, @Nullable List<Long> buyers, boolean folded, PageRequest page) {
        String by = page.sorting().map(Sorting::by).orElse(OrderSearch.TIME);
        if (!OrderSearch.keyed(filter, by)
                && search.moreThan(OrderSearch.wanted(filter, buyers, folded), by, MOST_PUT_IN_ORDER)) {
            throw Refused.value(
                    "sort",
                    "more than " + MOST_PUT_IN_ORDER + " orders are found, which are listed by " + OrderSearch.TIME
                            + ": narrow them down, as by from and to");
        }
    }

    private List<Long> mains(List<Long> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        Map<Long, Long> parents = orders.findByIdInAndDeletedAtIsNull(ids).stream()
                .filter(row -> row.parentId() != null)
                .collect(toMap(OrderTable.Row::id, row -> Objects.requireNonNull(row.parentId())));
        return ids.stream().map(id -> parents.getOrDefault(id, id)).toList();
    }

    @Override
    public long sold(Sku sku) {
        return orders.sold(sku.value());
    }

    @Override
    @Transactional
    public Order insert(Order order) {
        long id = Violation.ofKey(
                () -> writer.add(order),
                () -> Refused.state("number", "there is, or was, an order of this number, or of a sub-order's"));
        return stored(id);
    }

    @Override
    @Transactional
    public Order update(Order order) {
        OrderTable.Row now = held(order.id(), order.version());
        if (!now.orderNumber().equals(order.number())) {
            throw Refused.value("number", "an order keeps its platform and number");
        }
        writer.put(List.of(order));
        return stored(order.id());
    }

    @Override
    @Transactional
    public void mark(long id, long version, OrderStatus status, @Nullable Instant paidAt) {
        if (orders.mark(id, version, status.name(), paidAt) == 0) {
            throw outdated(id);
        }
    }

    @Override
    @Transactional
    public void remove(long id, long version) {
        held(id, version);
        List<Long> all = new ArrayList<>(List.of(id));
        orders.findByParentIdInAndDeletedAtIsNullOrderById(List.of(id)).forEach(sub -> all.add(sub.id()));
        writer.removeUnclaimed(all);
    }

    /** It refuses before it writes: whoever puts many at a time goes on without the ones at fault. */
    @Override
    @Transactional(noRollbackFor = Refused.class)
    public int put(List<Order> mains) {
        Map<OrderNumber, OrderContent> stored =
                reader
                        .read(idsByNumber(mains.stream().map(Order::number).toList()).values().stream()
                                .toList())
                        .stream()
                        .collect(toMap(Order::number, OrderContent::of));
        List<Order> changed = mains.stream()
                .filter(main -> !OrderContent.of(main).equals(stored.get(main.number())))
                .toList();
        if (!changed.isEmpty()) {
            writer.put(changed);
        }
        return changed.size();
    }

    private OrderTable.Row held(long id, long version) {
        return orders.held(id).filter(row -> row.version() == version).orElseThrow(() -> outdated(id));
    }

    private Order stored(long id) {
        return reader.read(List.of(id)).stream().findFirst().orElseThrow(() -> outdated(id));
    }

    private static Outdated outdated(long id) {
        return new Outdated("order", String.valueOf(id));
    }
}
