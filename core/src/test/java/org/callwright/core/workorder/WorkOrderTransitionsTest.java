package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.workorder.WorkOrderState.ACCEPTED;
import static org.callwright.core.workorder.WorkOrderState.ASSIGNED;
import static org.callwright.core.workorder.WorkOrderState.CANCELLED;
import static org.callwright.core.workorder.WorkOrderState.DONE;
import static org.callwright.core.workorder.WorkOrderState.IN_PROGRESS;
import static org.callwright.core.workorder.WorkOrderState.NEW;
import static org.callwright.core.workorder.WorkOrderState.ON_HOLD;
import static org.callwright.core.workorder.WorkOrderState.REJECTED;
import static org.callwright.core.workorder.WorkOrderState.VERIFIED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, cell by cell: a row lists where each move leads, in the order of STATES. */
class WorkOrderTransitionsTest {
    private static final @Nullable WorkOrderState NO = null;

    private static final List<WorkOrderState> STATES =
            List.of(NEW, ASSIGNED, ACCEPTED, IN_PROGRESS, ON_HOLD, REJECTED, DONE, VERIFIED, CANCELLED);

    private static final Map<WorkOrderMove, List<@Nullable WorkOrderState>> EXPECTED =
            new EnumMap<>(WorkOrderMove.class);

    static {
        row(WorkOrderMove.ASSIGN, ASSIGNED, ASSIGNED, ASSIGNED, ASSIGNED, ASSIGNED, ASSIGNED, NO, NO, NO);
        row(WorkOrderMove.ACCEPT, ACCEPTED, ACCEPTED, NO, NO, NO, NO, NO, NO, NO);
        row(WorkOrderMove.START, NO, NO, IN_PROGRESS, NO, NO, NO, NO, NO, NO);
        row(WorkOrderMove.HOLD, NO, NO, ON_HOLD, ON_HOLD, NO, NO, NO, NO, NO);
        row(WorkOrderMove.RESUME, NO, NO, NO, NO, IN_PROGRESS, NO, NO, NO, NO);
        row(WorkOrderMove.REJECT, REJECTED, REJECTED, NO, NO, NO, NO, NO, NO, NO);
        row(WorkOrderMove.HAND_OFF, NEW, NEW, NEW, NEW, NEW, NEW, NO, NO, NO);
        row(WorkOrderMove.COMPLETE, NO, NO, DONE, DONE, NO, NO, NO, NO, NO);
        row(WorkOrderMove.VERIFY, NO, NO, NO, NO, NO, NO, VERIFIED, NO, NO);
        row(WorkOrderMove.REDO, NO, NO, NO, NO, NO, NO, IN_PROGRESS, NO, NO);
        row(WorkOrderMove.CANCEL, CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, NO, NO, NO);
        row(WorkOrderMove.ESCALATE, NEW, ASSIGNED, ACCEPTED, IN_PROGRESS, ON_HOLD, REJECTED, NO, NO, NO);
        row(WorkOrderMove.REVISE, NEW, ASSIGNED, ACCEPTED, IN_PROGRESS, ON_HOLD, REJECTED, NO, NO, NO);
        row(WorkOrderMove.NOTE, NEW, ASSIGNED, ACCEPTED, IN_PROGRESS, ON_HOLD, REJECTED, DONE, VERIFIED, CANCELLED);
    }

    private static void row(WorkOrderMove move, @Nullable WorkOrderState... to) {
        EXPECTED.put(move, Arrays.asList(to));
    }

    static Stream<Arguments> cells() {
        return Stream.of(WorkOrderMove.values())
                .flatMap(move -> STATES.stream()
                        .map(from -> Arguments.of(
                                from,
                                move,
                                EXPECTED.getOrDefault(move, List.of()).get(STATES.indexOf(from)))));
    }

    @ParameterizedTest(name = "{0} and {1} leads to {2}")
    @MethodSource("cells")
    void each_move_leads_where_the_table_says_or_is_refused(
            WorkOrderState from, WorkOrderMove move, @Nullable WorkOrderState to) {
        assertThat(WorkOrderTransitions.of(from, move).orElse(null)).isEqualTo(to);
        assertThat(WorkOrderTransitions.legal(from).contains(move)).isEqualTo(to != null);
    }

    @Test
    void a_refusal_names_what_is_legal() {
        assertThatThrownBy(() -> WorkOrderTransitions.after(DONE, WorkOrderMove.CANCEL))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.legal()).containsExactly("verify", "redo", "note"));
    }
}
