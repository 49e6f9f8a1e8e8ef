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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.change.Refused;
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
        stays(TicketMove.REJECT, EnumSet.of(OPEN, REOPENED));
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

    /** What can be done with a ticket of that state, in the order of {@link TicketMove}; answering is for calls. */
    public static List<TicketMove> legal(TicketState from) {
        return EnumSet.range(TicketMove.ASSIGN, TicketMove.NOTE).stream()
                .filter(move -> of(from, move).isPresent())
                .toList();
    }

    /** @throws Refused naming the legal moves */
    static TicketState after(TicketState from, TicketMove move) {
        return of(from, move)
                .orElseThrow(() -> Refused.state(
                        "state",
                        "a ticket that is " + from + " cannot be told to " + spoken(move),
                        legal(from).stream().map(TicketTransitions::spoken).toList()));
    }

    private static String spoken(TicketMove move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
