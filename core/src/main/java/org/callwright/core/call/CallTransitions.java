package org.callwright.core.call;

import static org.callwright.core.call.CallState.Kind.DIALLING;
import static org.callwright.core.call.CallState.Kind.ENDED;
import static org.callwright.core.call.CallState.Kind.OFFERED;
import static org.callwright.core.call.CallState.Kind.ON_HOLD;
import static org.callwright.core.call.CallState.Kind.RINGING;
import static org.callwright.core.call.CallState.Kind.TALKING;
import static org.callwright.core.call.CallState.Kind.WAITING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.event.Fact;

/**
 * The one table of a call's legal transitions: from which states a fact may come, and where it leads. The routing store
 * takes its guards from here, so Java and Redis cannot disagree. Facts without a row leave the state as it is.
 */
public final class CallTransitions {
    /** From any of {@code from} to {@code to}. */
    public record Row(Set<CallState.Kind> from, CallState.Kind to) {}

    private static final Map<Class<? extends Fact.OfCall>, Row> TABLE = new LinkedHashMap<>();

    static {
        row(Fact.CallArrived.class, EnumSet.allOf(CallState.Kind.class), WAITING);
        row(Fact.Enqueued.class, EnumSet.of(WAITING), WAITING);
        row(Fact.Relaxed.class, EnumSet.of(WAITING), WAITING);
        row(Fact.Offered.class, EnumSet.of(WAITING), OFFERED);
        row(Fact.DialledBack.class, EnumSet.of(WAITING), OFFERED);
        row(Fact.AgentRinging.class, EnumSet.of(OFFERED), RINGING);
        row(Fact.AgentAnswered.class, EnumSet.of(OFFERED, RINGING), TALKING);
        row(Fact.CustomerDialled.class, EnumSet.of(TALKING), DIALLING);
        // From TALKING in the log of before there was DIALLING.
        row(Fact.CustomerAnswered.class, EnumSet.of(DIALLING, TALKING), TALKING);
        row(Fact.ConversationFound.class, EnumSet.of(WAITING, OFFERED, RINGING), TALKING);
        // From ENDED where the end was seen before it was known what had come before it.
        row(Fact.ServedLocally.class, EnumSet.of(WAITING, ENDED), TALKING);
        row(Fact.AnsweredLocally.class, EnumSet.of(WAITING, ENDED), WAITING);
        row(Fact.OfferFailed.class, EnumSet.of(OFFERED, RINGING), WAITING);
        row(Fact.Held.class, EnumSet.of(TALKING), ON_HOLD);
        row(Fact.Resumed.class, EnumSet.of(ON_HOLD), TALKING);
        row(Fact.Transferred.class, EnumSet.of(TALKING, ON_HOLD), WAITING);
        // From ENDED where it was told as lost before it was known how it had ended.
        row(Fact.CallEnded.class, EnumSet.of(WAITING, DIALLING, TALKING, ON_HOLD, ENDED), ENDED);
    }

    private CallTransitions() {}

    private static void row(Class<? extends Fact.OfCall> fact, Set<CallState.Kind> from, CallState.Kind to) {
        TABLE.put(fact, new Row(Set.copyOf(from), to));
    }

    /** The row of a fact; empty for facts that do not move a call. */
    public static Optional<Row> of(Class<? extends Fact> fact) {
        return Optional.ofNullable(TABLE.get(fact));
    }

    /** The facts that have a row. */
    public static Set<Class<? extends Fact.OfCall>> facts() {
        return Collections.unmodifiableSet(TABLE.keySet());
    }

    public static boolean legal(CallState.Kind from, Class<? extends Fact> fact) {
        return of(fact).map(row -> row.from().contains(from)).orElse(true);
    }
}
