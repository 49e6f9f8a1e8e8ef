package org.callwright.core.agent;

import static org.callwright.core.agent.AgentState.DIALLING;
import static org.callwright.core.agent.AgentState.LOGGED_OUT;
import static org.callwright.core.agent.AgentState.NOT_READY;
import static org.callwright.core.agent.AgentState.READY;
import static org.callwright.core.agent.AgentState.RESERVED;
import static org.callwright.core.agent.AgentState.RINGING;
import static org.callwright.core.agent.AgentState.TALKING;
import static org.callwright.core.agent.AgentState.WRAP_UP;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.event.Fact;

/**
 * The one table of an agent's legal transitions. An offer that fails leads to READY; when the agent was to blame an
 * {@link Fact.AgentNotReady} follows in the same step, and a {@link Fact.WrapUpStarted} when he called back in wrap-up. The end of a call leads on by {@link Fact.WrapUpStarted},
 * {@link Fact.AgentReady}, {@link Fact.AgentNotReady} or {@link Fact.AgentSignedOut}.
 */
public final class AgentTransitions {
    public record Row(Set<AgentState> from, AgentState to) {}

    private static final Map<Class<? extends Fact>, Row> TABLE = new LinkedHashMap<>();

    static {
        row(Fact.AgentSignedIn.class, EnumSet.of(LOGGED_OUT), NOT_READY);
        row(Fact.AgentReady.class, EnumSet.of(NOT_READY, WRAP_UP, DIALLING, TALKING), READY);
        row(Fact.Offered.class, EnumSet.of(READY), RESERVED);
        row(Fact.DialledBack.class, EnumSet.of(NOT_READY, READY, WRAP_UP), RESERVED);
        row(Fact.AgentRinging.class, EnumSet.of(RESERVED), RINGING);
        row(Fact.AgentAnswered.class, EnumSet.of(RESERVED, RINGING), TALKING);
        row(Fact.CustomerDialled.class, EnumSet.of(TALKING), DIALLING);
        // From TALKING in the log of before there was DIALLING.
        row(Fact.CustomerAnswered.class, EnumSet.of(DIALLING, TALKING), TALKING);
        row(Fact.ConversationFound.class, EnumSet.of(NOT_READY, READY, WRAP_UP), TALKING);
        row(Fact.OfferFailed.class, EnumSet.of(RESERVED, RINGING), READY);
        row(Fact.WrapUpStarted.class, EnumSet.of(DIALLING, TALKING, READY), WRAP_UP);
        row(Fact.WrapUpEnded.class, EnumSet.of(WRAP_UP), NOT_READY);
        row(Fact.AgentNotReady.class, EnumSet.of(READY, NOT_READY, WRAP_UP, DIALLING, TALKING), NOT_READY);
        row(Fact.AgentSignedOut.class, EnumSet.of(READY, NOT_READY, WRAP_UP, DIALLING, TALKING), LOGGED_OUT);
    }

    private AgentTransitions() {}

    private static void row(Class<? extends Fact> fact, Set<AgentState> from, AgentState to) {
        TABLE.put(fact, new Row(Set.copyOf(from), to));
    }

    public static Optional<Row> of(Class<? extends Fact> fact) {
        return Optional.ofNullable(TABLE.get(fact));
    }

    /** The facts that have a row. */
    public static Set<Class<? extends Fact>> facts() {
        return Collections.unmodifiableSet(TABLE.keySet());
    }

    public static boolean legal(AgentState from, Class<? extends Fact> fact) {
        return of(fact).map(row -> row.from().contains(from)).orElse(true);
    }
}
