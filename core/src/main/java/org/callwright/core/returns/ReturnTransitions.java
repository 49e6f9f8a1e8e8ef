package org.callwright.core.returns;

import static org.callwright.core.returns.ReturnCommand.APPROVE;
import static org.callwright.core.returns.ReturnCommand.CANCEL;
import static org.callwright.core.returns.ReturnCommand.RECEIVE;
import static org.callwright.core.returns.ReturnCommand.REFUND;
import static org.callwright.core.returns.ReturnCommand.REJECT;
import static org.callwright.core.returns.ReturnCommand.REPLACE;
import static org.callwright.core.returns.ReturnKind.CLAIM;
import static org.callwright.core.returns.ReturnKind.EXCHANGE;
import static org.callwright.core.returns.ReturnKind.RETURN;
import static org.callwright.core.returns.ReturnState.APPROVED;
import static org.callwright.core.returns.ReturnState.CANCELLED;
import static org.callwright.core.returns.ReturnState.RECEIVED;
import static org.callwright.core.returns.ReturnState.REFUNDED;
import static org.callwright.core.returns.ReturnState.REJECTED;
import static org.callwright.core.returns.ReturnState.REPLACED;
import static org.callwright.core.returns.ReturnState.REQUESTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of a request's legal transitions. What comes back can still be rejected when it arrives; an exchange for
 * which there is no other piece is refunded; a claim has nothing that comes back.
 */
public final class ReturnTransitions {
    private record Cell(ReturnKind kind, ReturnState from, ReturnCommand command) {}

    private static final Map<Cell, ReturnState> TABLE = new HashMap<>();

    static {
        row(EnumSet.allOf(ReturnKind.class), REQUESTED, APPROVE, APPROVED);
        row(EnumSet.allOf(ReturnKind.class), REQUESTED, REJECT, REJECTED);
        row(EnumSet.allOf(ReturnKind.class), REQUESTED, CANCEL, CANCELLED);
        row(EnumSet.allOf(ReturnKind.class), APPROVED, CANCEL, CANCELLED);
        row(EnumSet.of(RETURN, EXCHANGE), APPROVED, RECEIVE, RECEIVED);
        row(EnumSet.of(RETURN, EXCHANGE), RECEIVED, REJECT, REJECTED);
        row(EnumSet.of(RETURN, EXCHANGE), RECEIVED, REFUND, REFUNDED);
        row(EnumSet.of(EXCHANGE), RECEIVED, REPLACE, REPLACED);
        row(EnumSet.of(CLAIM), APPROVED, REFUND, REFUNDED);
        row(EnumSet.of(CLAIM), APPROVED, REPLACE, REPLACED);
    }

    private ReturnTransitions() {}

    private static void row(Set<ReturnKind> kinds, ReturnState from, ReturnCommand command, ReturnState to) {
        kinds.forEach(kind -> TABLE.put(new Cell(kind, from, command), to));
    }

    /** Where it leads; empty when it is not legal. */
    public static Optional<ReturnState> next(ReturnKind kind, ReturnState from, ReturnCommand command) {
        return Optional.ofNullable(TABLE.get(new Cell(kind, from, command)));
    }

    /** What can be done as things stand. */
    public static List<ReturnCommand> legal(ReturnKind kind, ReturnState from) {
        return Arrays.stream(ReturnCommand.values())
                .filter(command -> next(kind, from, command).isPresent())
                .toList();
    }
}
