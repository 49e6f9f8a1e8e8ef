package org.callwright.core.returns.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.IdSearch;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.order.Orders;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.ReturnEvent;
import org.callwright.core.returns.ReturnFilter;
import org.callwright.core.returns.ReturnRate;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.Returns;

@Singleton
class StoredReturns implements Returns {
    private static final String AGAIN = Bulk.taking(
                    "kind",
                    "state",
                    "order_id",
                    "line",
                    "sku",
                    "quantity",
                    "reason",
                    "requested_by",
                    "opened_by",
                    "approved_by",
                    "received_by",
                    "refund",
                    "currency",
                    "requested_at",
                    "changed_at")
            + ", version = version + 1";

    private final ReturnTable returns;
    private final ReturnEventTable events;
    private final Orders orders;
    private final Customers customers;
    private final IdSearch search;
    private final Bulk bulk;

    StoredReturns(
            ReturnTable returns,
            ReturnEventTable events,
            Orders orders,
            Customers customers,
            IdSearch search,
            Bulk bulk) {
        this.returns = returns;
        this.events = events;
        this.orders = orders;
        this.customers = customers;
        this.search = search;
        this.bulk = bulk;
    }

    @Override
    public Optional<ReturnRequest> byId(long id) {
        return returns.findById(id).map(ReturnTable.Row::request);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ReturnRequest> list(ReturnFilter filter, PageRequest page) {
        if (!IdText.possible(filter.number())) {
            return Page.empty();
        }
        Page<Long> ids = search.newest(
                new IdSearch.Wanted("return_request r", "requestedAt", "r.requested_at", "r.id")
                        .where("r.kind = ?", filter.kind())
                        .where("r.state = ?", filter.state())
                        .where("r.sku = ?", filter.sku())
                        .in("r.order_id", filter.order() == null ? null : orders.shownAsOne(filter.order()))
                        .in("r.requested_by", filter.customer() == null ? null : customers.everyIdOf(filter.customer()))
                        .where("r.number = ?", filter.number()),
                page);
        if (ids.items().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Map<Long, ReturnRequest> found = returns.findByIdIn(ids.items()).stream()
                .map(ReturnTable.Row::request)
                .collect(toMap(ReturnRequest::id, request -> request));
        return new Page<>(
                ids.items().stream().map(found::get).filter(Objects::nonNull).toList(), ids.next());
    }

    @Override
    public Map<Long, List<ReturnRequest>> ofOrders(Collection<Long> wanted) {
        return wanted.isEmpty() ? Map.of() : byOrder(returns.of(wanted));
    }

    @Override
    @Transactional
    public Map<Long, List<ReturnRequest>> heldOfOrders(Collection<Long> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        returns.hold(wanted);
        return byOrder(returns.heldOf(wanted));
    }

    private static Map<Long, List<ReturnRequest>> byOrder(List<ReturnTable.Row> rows) {
        return rows.stream().collect(groupingBy(ReturnTable.Row::orderId, mapping(ReturnTable.Row::request, toList())));
    }

    @Override
    public List<ReturnEvent> history(long id) {
        return events.findByReturnIdOrderById(id).stream()
                .map(ReturnEventTable.Row::event)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ReturnRate rate(Sku sku) {
        return new ReturnRate(orders.sold(sku), returns.returned(sku.value()));
    }

    @Override
    @Transactional
    public ReturnRequest insert(ReturnRequest request, ReturnEvent event) {
        ReturnRequest stored = Violation.ofKey(
                () -> returns.insert(ReturnTable.Row.of(request)).request(),
                () -> Refused.state("number", "there is a return of this number"));
        events.insert(ReturnEventTable.Row.of(stored.id(), event));
        return stored;
    }

    @Override
    @Transactional
    public ReturnRequest update(ReturnRequest request, ReturnEvent event) {
        try {
            returns.update(ReturnTable.Row.of(request));
        } catch (OptimisticLockException e) {
            throw outdated(request.id());
        }
        events.insert(ReturnEventTable.Row.of(request.id(), event));
        return byId(request.id()).orElseThrow(() -> outdated(request.id()));
    }

    @Override
    @Transactional
    public int put(List<ReturnRequest> requests, String account) {
        Map<String, ReturnTable.Row> before =
                byNumber(requests.stream().map(ReturnRequest::number).toList());
        List<ReturnTable.Row> changed = requests.stream()
                .map(ReturnTable.Row::of)
                .filter(row -> !row.says(before.get(row.number())))
                .toList();
        List<String> numbers = changed.stream().map(ReturnTable.Row::number).toList();
        bulk.insert(ReturnTable.Row.class, changed, AGAIN);
        Map<String, ReturnTable.Row> after = byNumber(numbers);
        List<ReturnEventTable.Row> steps = new ArrayList<>();
        after.forEach((number, now) -> {
            ReturnTable.Row was = before.get(number);
            if (was == null || was.state() != now.state()) {
                steps.add(ReturnEventTable.Row.of(
                        now.id(),
                        new ReturnEvent(
                                now.changedAt(), null, was == null ? null : was.state(), now.state(), account, "")));
            }
        });
        bulk.insert(ReturnEventTable.Row.class, steps, "note = note");
        return changed.size();
    }

    private Map<String, ReturnTable.Row> byNumber(List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : returns.findByNumberIn(numbers).stream().collect(toMap(ReturnTable.Row::number, row -> row));
    }

    private static Outdated outdated(long id) {
        return new Outdated("return", String.valueOf(id));
    }
}
