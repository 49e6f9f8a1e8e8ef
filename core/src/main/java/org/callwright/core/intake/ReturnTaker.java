package org.callwright.core.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.money.Money;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.ToldLines;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnLimits;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.ReturnState;
import org.callwright.core.returns.Returns;
import org.jspecify.annotations.Nullable;

final class ReturnTaker implements RowTaker<ReturnTaker.Known> {
    record Known(OrderNumber order, ReturnRequest request) {}

    private final Returns returns;
    private final Orders orders;
    private final ToldLines lines;
    private final Times times;

    ReturnTaker(Returns returns, Orders orders, ToldLines lines, Times times) {
        this.returns = returns;
        this.orders = orders;
        this.lines = lines;
        this.times = times;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.RETURNS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of(
                "number",
                "platform",
                "order",
                "line",
                "sku",
                "kind",
                "state",
                "quantity",
                "reason",
                "openedBy",
                "approvedBy",
                "receivedBy",
                "currency",
                "refund",
                "requestedAt",
                "changedAt");
    }

    @Override
    public Known read(Row row) {
        Instant requestedAt = row.required("requestedAt", times::read);
        return row.make(() -> new Known(
                new OrderNumber(row.required("platform"), row.required("order")),
                new ReturnRequest(
                        0,
                        row.required("number"),
                        row.constant("kind", ReturnKind.class),
                        row.constant("state", ReturnState.class),
                        0,
                        row.whole("line"),
                        row.required("sku", Sku::new),
                        row.whole("quantity"),
                        row.required("reason"),
                        null,
                        row.required("openedBy", Columns::account),
                        row.optional("approvedBy", Columns::account).orElse(null),
                        row.optional("receivedBy", Columns::account).orElse(null),
                        refund(row),
                        requestedAt,
                        row.optional("changedAt", times::read).orElse(requestedAt),
                        0)));
    }

    private static @Nullable Money refund(Row row) {
        return row.text("refund").isEmpty()
                ? null
                : row.required("refund", text -> Money.of(text, row.required("currency", Money::currency)));
    }

    @Override
    public Set<?> keys(Known known) {
        return Set.of(known.request().number());
    }

    @Override
    public void write(Batch<Known> batch, String account) {
        Map<OrderNumber, Long> ids =
                orders.idsByNumber(batch.items().stream().map(Known::order).collect(Collectors.toSet()));
        Map<Long, List<ReturnRequest>> requests = new HashMap<>();
        returns.heldOfOrders(lines.holders(ids.values()))
                .forEach((order, some) -> requests.put(order, new ArrayList<>(some)));
        Map<Long, Order> bought = orders.byIds(List.copyOf(ids.values())).stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
        List<ReturnRequest> checked = new ArrayList<>();
        for (Batch.Entry<Known> entry : batch.entries()) {
            try {
                Order order = bought.get(ids.getOrDefault(entry.item().order(), 0L));
                if (order == null) {
                    throw entry.row().rejected("order", "there is no such order");
                }
                ToldLines.Place line =
                        lines.stored(order, entry.item().request().line());
                Order part = part(order, line.order());
                checked.add(
                        check(entry, part, line.line(), requests.computeIfAbsent(part.id(), id -> new ArrayList<>())));
            } catch (RowRejected e) {
                batch.reject(entry, e);
            }
        }
        batch.store(items -> returns.put(checked, account));
    }

    private static Order part(Order order, long id) {
        return order.subs().stream().filter(sub -> sub.id() == id).findFirst().orElse(order);
    }

    /** @param others the order's requests, to which this one is added */
    private static ReturnRequest check(Batch.Entry<Known> entry, Order order, int line, List<ReturnRequest> others) {
        ReturnRequest request = entry.item().request().of(order, line);
        List<ReturnRequest> otherNumbers = others.stream()
                .filter(other -> !other.number().equals(request.number()))
                .toList();
        entry.row().make(() -> {
            new ReturnLimits(order, otherNumbers).check(request);
            return request;
        });
        others.removeIf(other -> other.number().equals(request.number()));
        others.add(request);
        return request;
    }
}
