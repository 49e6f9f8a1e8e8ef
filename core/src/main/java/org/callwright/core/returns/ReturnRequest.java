package org.callwright.core.returns;

import java.time.Instant;
import java.util.Objects;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.callwright.core.order.Order;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to give something back, exchange it, or be compensated. It is requested, decided, for most kinds received,
 * and settled; {@link ReturnTransitions} says in which steps. Immutable.
 *
 * @param id ours; 0 as long as it has not been stored
 * @param number how the business knows it
 * @param order the order, main or sub, that has the line
 * @param sku the line's, or a component's of its bundle
 * @param requestedBy the customer who asked for it (退货人), if that is known
 * @param openedBy the account of who wrote it down
 * @param approvedBy the account of who decided, either way; null as long as it is undecided
 * @param receivedBy the account of who took the goods in
 * @param refund what was paid back; null as long as nothing was
 * @param version counts changes
 */
public record ReturnRequest(
        long id,
        String number,
        ReturnKind kind,
        ReturnState state,
        long order,
        int line,
        Sku sku,
        int quantity,
        String reason,
        @Nullable Long requestedBy,
        String openedBy,
        @Nullable String approvedBy,
        @Nullable String receivedBy,
        @Nullable Money refund,
        Instant requestedAt,
        Instant changedAt,
        long version) {
    private static final int LONGEST_REASON = 500;

    public ReturnRequest {
        if (!number.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            throw Refused.value("number", "a return's number is 1 to 60 of A-Z, a-z, 0-9, '.', '_' and '-'");
        }
        if (quantity < 1) {
            throw Refused.value("quantity", "at least one piece");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.value("reason", "a reason has 1 to " + LONGEST_REASON + " characters");
        }
        if ((state == ReturnState.REFUNDED) != (refund != null)) {
            throw Refused.value("refund", "what is refunded says how much, and nothing else does");
        }
        if (refund != null && refund.isNegative()) {
            throw Refused.value("refund", "cannot be below zero");
        }
    }

    /** The same request of this order's line, asked for by its customer. */
    public ReturnRequest of(Order other, int itsLine) {
        return new ReturnRequest(
                id,
                number,
                kind,
                state,
                other.id(),
                itsLine,
                sku,
                quantity,
                reason,
                other.customer(),
                openedBy,
                approvedBy,
                receivedBy,
                refund,
                requestedAt,
                changedAt,
                version);
    }

    /** @throws Refused naming what can be set right, when this cannot */
    ReturnRequest with(ReturnChange change, Instant now) {
        change.of(this).keySet().stream()
                .filter(field -> !field.open(state))
                .findFirst()
                .ifPresent(field -> {
                    throw Refused.state(
                            field.field(), "of one that is " + state + " this stays as it is", ReturnField.all(state));
                });
        return new ReturnRequest(
                id,
                number,
                Objects.requireNonNullElse(change.kind(), kind),
                state,
                order,
                line,
                sku,
                Objects.requireNonNullElse(change.quantity(), quantity),
                Objects.requireNonNullElse(change.reason(), reason),
                change.requestedBy() == null ? requestedBy : change.requestedBy(),
                openedBy,
                approvedBy,
                receivedBy,
                change.refund() == null ? refund : change.refund(),
                requestedAt,
                now,
                version);
    }

    /** @throws Refused naming what is legal, when this is not */
    ReturnRequest after(ReturnCommand command, Actor who, @Nullable Money amount, Instant now) {
        ReturnState next = ReturnTransitions.next(kind, state, command)
                .orElseThrow(() -> Refused.state(
                        "state",
                        "a " + kind + " that is " + state + " does not allow this",
                        ReturnTransitions.legal(kind, state).stream()
                                .map(ReturnCommand::name)
                                .toList()));
        boolean decides =
                state == ReturnState.REQUESTED && (command == ReturnCommand.APPROVE || command == ReturnCommand.REJECT);
        return new ReturnRequest(
                id,
                number,
                kind,
                next,
                order,
                line,
                sku,
                quantity,
                reason,
                requestedBy,
                openedBy,
                decides ? who.account() : approvedBy,
                command == ReturnCommand.RECEIVE ? who.account() : receivedBy,
                amount,
                requestedAt,
                now,
                version);
    }
}
