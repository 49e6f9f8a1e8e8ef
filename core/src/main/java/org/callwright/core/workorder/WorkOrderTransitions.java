package org.callwright.core.workorder;

import static org.callwright.core.workorder.WorkOrderState.ACCEPTED;
import static org.callwright.core.workorder.WorkOrderState.ASSIGNED;
import static org.callwright.core.workorder.WorkOrderState.CANCELLED;
import static org.callwright.core.workorder.WorkOrderState.DONE;
import static org.callwright.core.workorder.WorkOrderState.IN_PROGRESS;
import static org.callwright.core.workorder.WorkOrderState.NEW;
import static org.callwright.core.workorder.WorkOrderState.ON_HOLD;
import static org.callwright.core.workorder.WorkOrderState.REJECTED;
import static org.callwright.core.workorder.WorkOrderState.VERIFIED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/** The one table of a work order's legal moves. What has no cell is refused. */
public final class WorkOrderTransitions {
    private static final Set<WorkOrderState> UNDONE =
            EnumSet.of(NEW, ASSIGNED, ACCEPTED, IN_PROGRESS, ON_HOLD, REJECTED);
    private static final Map<WorkOrderMove, Map<WorkOrderState, WorkOrderState>> TABLE =
            new EnumMap<>(WorkOrderMove.class);

    static {
        to(ASSIGNED, WorkOrderMove.ASSIGN, UNDONE);
        to(ACCEPTED, WorkOrderMove.ACCEPT, EnumSet.of(NEW, ASSIGNED));
        to(IN_PROGRESS, WorkOrderMove.START, EnumSet.of(ACCEPTED));
        to(ON_HOLD, WorkOrderMove.HOLD, EnumSet.of(ACCEPTED, IN_PROGRESS));
        to(IN_PROGRESS, WorkOrderMove.RESUME, EnumSet.of(ON_HOLD));
        to(REJECTED, WorkOrderMove.REJECT, EnumSet.of(NEW, ASSIGNED));
        to(NEW, WorkOrderMove.HAND_OFF, UNDONE);
        to(DONE, WorkOrderMove.COMPLETE, EnumSet.of(ACCEPTED, IN_PROGRESS));
        to(VERIFIED, WorkOrderMove.VERIFY, EnumSet.of(DONE));
        to(IN_PROGRESS, WorkOrderMove.REDO, EnumSet.of(DONE));
        to(CANCELLED, WorkOrderMove.CANCEL, UNDONE);
        stays(WorkOrderMove.ESCALATE, UNDONE);
        stays(WorkOrderMove.REVISE, UNDONE);
        stays(WorkOrderMove.NOTE, EnumSet.allOf(WorkOrderState.class));
    }

    private WorkOrderTransitions() {}

    private static void to(WorkOrderState end, WorkOrderMove move, Set<WorkOrderState> from) {
        from.forEach(state -> TABLE.computeIfAbsent(move, any -> new EnumMap<>(WorkOrderState.class))
                .put(state, end));
    }

    private static void stays(WorkOrderMove move, Set<WorkOrderState> states) {
        states.forEach(state -> to(state, move, EnumSet.of(state)));
    }

    /** Where a move leads; empty when it is not legal. */
    public static Optional<WorkOrderState> of(WorkOrderState from, WorkOrderMove move) {
        @Nullable WorkOrderState to = TABLE.getOrDefault(move, Map.of()).get(from);
        return Optional.ofNullable(to);
    }

    /** What can be done with a work order of that state, in the order of {@link WorkOrderMove}. */
    public static List<WorkOrderMove> legal(WorkOrderState from) {
        return Stream.of(WorkOrderMove.values())
                .filter(move -> of(from, move).isPresent())
                .toList();
    }

    /** @throws Refused naming the legal moves */
    static WorkOrderState after(WorkOrderState from, WorkOrderMove move) {
        return of(from, move)
                .orElseThrow(() -> Refused.state(
                        "state",
                        "a work order that is " + from + " cannot be told to " + spoken(move),
                        legal(from).stream().map(WorkOrderTransitions::spoken).toList()));
    }

    private static String spoken(WorkOrderMove move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
