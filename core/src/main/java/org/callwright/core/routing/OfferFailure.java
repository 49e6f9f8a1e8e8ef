package org.callwright.core.routing;

import java.util.Optional;
import org.callwright.core.agent.NotReadyReason;
import org.jspecify.annotations.Nullable;

/** Why an offer came to nothing, and whose doing it was. */
public enum OfferFailure {
    /** The phone rang out: RONA. */
    NO_ANSWER(NotReadyReason.RONA),
    REJECTED(NotReadyReason.REJECTED),
    BUSY(NotReadyReason.PHONE_BUSY),
    UNREACHABLE(NotReadyReason.PHONE_UNREACHABLE),
    /** The caller left; the agent keeps the place among the idle. */
    CALLER_LEFT(null),
    /** We could not carry it out, or never heard of it again; the agent keeps the place among the idle. */
    CONTROL_LOST(null),
    /** The caller's PBX cannot be asked: his call is out of line until it is heard of again. */
    PBX_UNREACHABLE(null);

    private final @Nullable NotReadyReason agentBecomes;

    OfferFailure(@Nullable NotReadyReason agentBecomes) {
        this.agentBecomes = agentBecomes;
    }

    /** The reason with which the agent becomes not ready; empty when the agent is not to blame and stays ready. */
    public Optional<NotReadyReason> agentBecomes() {
        return Optional.ofNullable(agentBecomes);
    }
}
