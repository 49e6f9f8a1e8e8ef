package org.callwright.core.returns;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customers;
import org.callwright.core.money.Money;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.Orders;
import org.callwright.core.order.ToldLines;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What people do to requests. Each is one step with its event and its audit entry, and nobody else can take from the same
 * order meanwhile. Blocks; thread-safe.
 */
public final class ReturnCommands {
    private static final String SUBJECT = "return";

    private final Returns returns;
    private final Orders orders;
    private final ToldLines lines;
    private final Customers customers;
    private final Audit audit;
    private final Atomically atomically;
    private final Clock clock;

    public ReturnCommands(
            Returns returns,
            Orders orders,
            ToldLines lines,
            Customers customers,
            Audit audit,
            Atomically atomically,
            Clock clock) {
        this.returns = returns;
        this.orders = orders;
        this.lines = lines;
        this.customers = customers;
        this.audit = audit;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** @throws Refused when the order has no such line, fewer pieces are left of it, or nobody is who is said to ask */
    public ReturnRequest request(Actor who, NewReturn wanted) {
        who.require(Permission.RETURN_WRITE);
        return atomically.run(() -> {
            requireKnown(wanted.requestedBy());
            ToldLines.Place told = new ToldLines.Place(wanted.order(), wanted.line());
            ToldLines.Place line = lines.stored(told);
            List<ReturnRequest> others = others(line.order());
            // What the lines are counted by may have been changed until the order was held.
            if (!lines.stored(told).equals(line)) {
                throw Refused.state("line", "the order has just been changed: look at its lines again");
            }
            Order order = order(line.order());
            ReturnRequest request = opened(who, wanted, order, line.line());
            new ReturnLimits(order, others).check(request);
            ReturnRequest stored = returns.insert(
                    request,
                    new ReturnEvent(
                            request.requestedAt(), null, null, request.state(), who.account(), request.reason()));
            audit.record(
                    who,
                    "return.requested",
                    SUBJECT,
                    String.valueOf(stored.id()),
                    Map.of("kind", wanted.kind().name(), "order", String.valueOf(order.id())));
            return stored;
        });
    }

    /**
     * Any command but {@link #refund}.
     *
     * @param version the one that the person has seen
     * @param note what the person has to say about it; may be empty
     * @throws Refused naming the legal commands, when this one is not
     * @throws Outdated when it has another version by now
     */
    public ReturnRequest tell(Actor who, ReturnCommand command, long id, long version, String note) {
        if (command == ReturnCommand.REFUND) {
            throw Refused.value("refund", "how much is missing");
        }
        return step(who, command, id, version, null, note);
    }

    /** @throws Refused when more would be paid back than was paid */
    public ReturnRequest refund(Actor who, long id, long version, Money amount, String note) {
        return step(who, ReturnCommand.REFUND, id, version, amount, note);
    }

    /**
     * Sets right what was written down. Until it is decided whoever writes requests may, afterwards who decides on them.
     *
     * @throws Refused when this can no longer be set right, fewer pieces are left, or more would be paid back than was paid
     * @throws Outdated when it has another version by now
     */
    public ReturnRequest change(Actor who, long id, long version, ReturnChange change) {
        who.require(Permission.RETURN_WRITE);
        return atomically.run(() -> {
            Held held = held(id, version);
            ReturnRequest before = held.request();
            Map<ReturnField, String> changes = change.of(before);
            if (changes.isEmpty()) {
                return before;
            }
            if (before.state() != ReturnState.REQUESTED) {
                who.require(Permission.RETURN_APPROVE);
            }
            Instant now = clock.instant();
            ReturnRequest after = before.with(change, now);
            requireKnown(change.requestedBy());
            new ReturnLimits(bought(before), held.others()).check(after);
            ReturnRequest stored = returns.update(
                    after, new ReturnEvent(now, null, before.state(), after.state(), who.account(), change.note()));
            audit.record(
                    who,
                    "return.changed",
                    SUBJECT,
                    String.valueOf(id),
                    changes.entrySet().stream()
                            .collect(Collectors.toMap(one -> one.getKey().field(), Map.Entry::getValue)));
            return stored;
        });
    }

    private ReturnRequest step(
            Actor who, ReturnCommand command, long id, long version, @Nullable Money amount, String note) {
        who.require(command.permission());
        return atomically.run(() -> {
            Held held = held(id, version);
            ReturnRequest before = held.request();
            Instant now = clock.instant();
            ReturnRequest after = before.after(command, who, amount, now);
            if (amount != null) {
                new ReturnLimits(bought(before), held.others()).checkRefund(amount);
            }
            ReturnRequest stored = returns.update(
                    after, new ReturnEvent(now, command, before.state(), after.state(), who.account(), note));
            audit.record(
                    who,
                    "return.changed",
                    SUBJECT,
                    String.valueOf(id),
                    Map.of("command", command.name(), "state", after.state().name()));
            return stored;
        });
    }

    /** A request, of whose order nobody else takes anything until the step ends, and the order's others. */
    private record Held(ReturnRequest request, List<ReturnRequest> others) {}

    private Held held(long id, long version) {
        List<ReturnRequest> others = others(current(id, version).order()).stream()
                .filter(other -> other.id() != id)
                .toList();
        return new Held(current(id, version), others);
    }

    private void requireKnown(@Nullable Long customer) {
        if (customer != null && customers.byId(customer).isEmpty()) {
            throw Refused.value("requestedBy", "there is no such customer");
        }
    }

    private ReturnRequest current(long id, long version) {
        ReturnRequest now = returns.byId(id).orElseThrow(() -> Refused.state("id", "there is no such return"));
        if (now.version() != version) {
            throw new Outdated(SUBJECT, String.valueOf(id));
        }
        return now;
    }

    private List<ReturnRequest> others(long order) {
        return returns.heldOfOrders(List.of(order)).getOrDefault(order, List.of());
    }

    private Order order(long id) {
        return orders.byId(id).orElseThrow(() -> Refused.value("order", "there is no such order"));
    }

    /** What was bought and paid does not change by the order's going. */
    private Order bought(ReturnRequest request) {
        return orders.byIdEvenRemoved(request.order())
                .orElseThrow(() -> Refused.value("order", "there is no such order"));
    }

    private ReturnRequest opened(Actor who, NewReturn wanted, Order order, int line) {
        Instant now = clock.instant();
        return new ReturnRequest(
                0,
                "R-" + UlidCreator.getMonotonicUlid(),
                wanted.kind(),
                ReturnState.REQUESTED,
                order.id(),
                line,
                wanted.sku() == null ? skuOf(order, line) : wanted.sku(),
                wanted.quantity(),
                wanted.reason(),
                wanted.requestedBy() == null ? order.customer() : wanted.requestedBy(),
                who.account(),
                null,
                null,
                null,
                now,
                now,
                0);
    }

    private static Sku skuOf(Order order, int line) {
        return order.lines().stream()
                .filter(one -> one.line() == line)
                .map(OrderLine::sku)
                .findFirst()
                .orElseThrow(() -> Refused.value("line", "the order has no such line"));
    }
}
