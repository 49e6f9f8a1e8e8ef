package org.callwright.core.ticket;

import static org.callwright.core.ticket.TicketState.CLOSED;
import static org.callwright.core.ticket.TicketState.IN_PROGRESS;
import static org.callwright.core.ticket.TicketState.OPEN;
import static org.callwright.core.ticket.TicketState.REOPENED;
import static org.callwright.core.ticket.TicketState.RESOLVED;
import static org.callwright.core.ticket.TicketState.WAITING_CUSTOMER;
import static org.callwright.core.ticket.TicketState.WAITING_DEPARTMENT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one table of a ticket's legal moves. What has no cell is refused. */
public final class TicketTransitions {
    private static final Set<TicketState> ALIVE =
            EnumSet.of(OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, REOPENED);
    private static final Map<TicketMove, Map<TicketState, TicketState>> TABLE = new EnumMap<>(TicketMove.class);

    static {
        to(IN_PROGRESS, TicketMove.ANSWER, EnumSet.of(OPEN));
        stays(TicketMove.ANSWER, EnumSet.complementOf(EnumSet.of(OPEN)));
        stays(TicketMove.ASSIGN, ALIVE);
        to(IN_PROGRESS, TicketMove.ACCEPT, EnumSet.of(OPEN, IN_PROGRESS, WAITING_DEPARTMENT, REOPENED));
        to(WAITING_DEPARTMENT, TicketMove.HAND_OFF, ALIVE);
        stays(TicketMove.REJECT, EnumSet.of(OPEN, IN_PROGRESS, REOPENED));
        to(IN_PROGRESS, TicketMove.REJECT, EnumSet.of(WAITING_DEPARTMENT));
        to(IN_PROGRESS, TicketMove.RETURN, EnumSet.of(IN_PROGRESS, WAITING_CUSTOMER));
        stays(TicketMove.ESCALATE, ALIVE);
        to(WAITING_CUSTOMER, TicketMove.AWAIT_CUSTOMER, EnumSet.of(OPEN, IN_PROGRESS, REOPENED));
        to(WAITING_DEPARTMENT, TicketMove.AWAIT_DEPARTMENT, EnumSet.of(OPEN, IN_PROGRESS, REOPENED));
        to(IN_PROGRESS, TicketMove.RESUME, EnumSet.of(WAITING_CUSTOMER, WAITING_DEPARTMENT));
        to(RESOLVED, TicketMove.RESOLVE, ALIVE);
        to(CLOSED, TicketMove.CLOSE, EnumSet.of(OPEN, IN_PROGRESS, WAITING_CUSTOMER, RESOLVED, REOPENED));
        to(REOPENED, TicketMove.REOPEN, EnumSet.of(RESOLVED, CLOSED));
        stays(TicketMove.EDIT, EnumSet.complementOf(EnumSet.of(CLOSED)));
        stays(TicketMove.NOTE, EnumSet.allOf(TicketState.class));
        stays(TicketMove.SPLIT, EnumSet.allOf(TicketState.class));
        stays(TicketMove.FOLLOW_UP, EnumSet.of(RESOLVED, CLOSED));
        to(CLOSED, TicketMove.MERGE, EnumSet.allOf(TicketState.class));
        stays(TicketMove.TAKE_OVER, ALIVE);
    }

    private TicketTransitions() {}

    private static void to(TicketState end, TicketMove move, Set<TicketState> from) {
        from.forEach(state -> TABLE.computeIfAbsent(move, any -> new EnumMap<>(TicketState.class))
                .put(state, end));
    }

    private static void stays(TicketMove move, Set<TicketState> states) {
        states.forEach(state -> to(state, move, EnumSet.of(state)));
    }

    /** Where a move leads; empty when it is not legal. */
    public static Optional<TicketState> of(TicketState from, TicketMove move) {
        @Nullable TicketState to = TABLE.getOrDefault(move, Map.of()).get(from);
        return Optional.ofNullable(to);
    }

    /** What a ticket of that state can be told to do, in the order of {@link TicketMove}, as far as its state alone decides. */
    public static List<TicketMove> legal(TicketState from) {
        return Stream.of(TicketMove.values())
                .filter(move -> !move.words().isEmpty() && of(from, move).isPresent())
                .toList();
    }
}
