package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.TicketState.CLOSED;
import static org.callwright.core.ticket.TicketState.IN_PROGRESS;
import static org.callwright.core.ticket.TicketState.OPEN;
import static org.callwright.core.ticket.TicketState.REOPENED;
import static org.callwright.core.ticket.TicketState.RESOLVED;
import static org.callwright.core.ticket.TicketState.WAITING_CUSTOMER;
import static org.callwright.core.ticket.TicketState.WAITING_DEPARTMENT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, cell by cell: a row lists where each move leads, in the order of STATES. */
class TicketTransitionsTest {
    private static final @Nullable TicketState NO = null;

    private static final List<TicketState> STATES =
            List.of(OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, RESOLVED, CLOSED, REOPENED);

    /** What nobody tells a ticket to do: it happens by something else. */
    private static final Set<TicketMove> BESIDE = EnumSet.of(TicketMove.ANSWER, TicketMove.TAKE_OVER);

    private static final Map<TicketMove, List<@Nullable TicketState>> EXPECTED = new EnumMap<>(TicketMove.class);

    static {
        row(
                TicketMove.ANSWER,
                IN_PROGRESS,
                IN_PROGRESS,
                WAITING_CUSTOMER,
                WAITING_DEPARTMENT,
                RESOLVED,
                CLOSED,
                REOPENED);
        row(TicketMove.ASSIGN, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, NO, NO, REOPENED);
        row(TicketMove.ACCEPT, IN_PROGRESS, IN_PROGRESS, NO, IN_PROGRESS, NO, NO, IN_PROGRESS);
        row(
                TicketMove.HAND_OFF,
                WAITING_DEPARTMENT,
                WAITING_DEPARTMENT,
                WAITING_DEPARTMENT,
                WAITING_DEPARTMENT,
                NO,
                NO,
                WAITING_DEPARTMENT);
        row(TicketMove.REJECT, OPEN, IN_PROGRESS, NO, IN_PROGRESS, NO, NO, REOPENED);
        row(TicketMove.RETURN, NO, IN_PROGRESS, IN_PROGRESS, NO, NO, NO, NO);
        row(TicketMove.ESCALATE, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, NO, NO, REOPENED);
        row(TicketMove.AWAIT_CUSTOMER, WAITING_CUSTOMER, WAITING_CUSTOMER, NO, NO, NO, NO, WAITING_CUSTOMER);
        row(TicketMove.AWAIT_DEPARTMENT, WAITING_DEPARTMENT, WAITING_DEPARTMENT, NO, NO, NO, NO, WAITING_DEPARTMENT);
        row(TicketMove.RESUME, NO, NO, IN_PROGRESS, IN_PROGRESS, NO, NO, NO);
        row(TicketMove.RESOLVE, RESOLVED, RESOLVED, RESOLVED, RESOLVED, NO, NO, RESOLVED);
        row(TicketMove.CLOSE, CLOSED, CLOSED, CLOSED, NO, CLOSED, NO, CLOSED);
        row(TicketMove.REOPEN, NO, NO, NO, NO, REOPENED, REOPENED, NO);
        row(TicketMove.EDIT, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, RESOLVED, NO, REOPENED);
        row(TicketMove.NOTE, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, RESOLVED, CLOSED, REOPENED);
        row(TicketMove.SPLIT, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, RESOLVED, CLOSED, REOPENED);
        row(TicketMove.FOLLOW_UP, NO, NO, NO, NO, RESOLVED, CLOSED, NO);
        row(TicketMove.MERGE, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED);
        row(TicketMove.TAKE_OVER, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT, NO, NO, REOPENED);
    }

    private static void row(TicketMove move, @Nullable TicketState... to) {
        EXPECTED.put(move, Arrays.asList(to));
    }

    static Stream<Arguments> cells() {
        return Stream.of(TicketMove.values())
                .flatMap(move -> STATES.stream()
                        .map(from -> Arguments.of(
                                from,
                                move,
                                EXPECTED.getOrDefault(move, List.of()).get(STATES.indexOf(from)))));
    }

    @ParameterizedTest(name = "{0} and {1} leads to {2}")
    @MethodSource("cells")
    void each_move_leads_where_the_table_says_or_is_refused(
            TicketState from, TicketMove move, @Nullable TicketState to) {
        assertThat(TicketTransitions.of(from, move).orElse(null)).isEqualTo(to);
        assertThat(TicketTransitions.legal(from).contains(move)).isEqualTo(to != null && !BESIDE.contains(move));
    }
}
