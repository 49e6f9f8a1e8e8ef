package org.callwright.core.call;

import org.callwright.core.agent.AgentId;
import org.callwright.core.routing.OfferToken;

/** Where a call is in its life. Each state carries only what is true in that state. */
public sealed interface CallState {
    Kind kind();

    /** The states without their data: the rows of {@link CallTransitions}, and the names stored in Redis and MariaDB. */
    enum Kind {
        WAITING,
        OFFERED,
        RINGING,
        DIALLING,
        TALKING,
        ON_HOLD,
        ENDED
    }

    /** In line. {@code step} is the relaxation step, 0 first. */
    record Waiting(int step) implements CallState {
        @Override
        public Kind kind() {
            return Kind.WAITING;
        }
    }

    /** An agent is reserved; the phone has not been heard ringing yet. */
    record Offered(AgentId agent, OfferToken offer) implements CallState {
        @Override
        public Kind kind() {
            return Kind.OFFERED;
        }
    }

    record Ringing(AgentId agent, OfferToken offer) implements CallState {
        @Override
        public Kind kind() {
            return Kind.RINGING;
        }
    }

    /** The agent has picked up, the customer whom he calls back has not answered yet. */
    record Dialling(AgentId agent, OfferToken offer) implements CallState {
        @Override
        public Kind kind() {
            return Kind.DIALLING;
        }
    }

    record Talking(AgentId agent, OfferToken offer) implements CallState {
        @Override
        public Kind kind() {
            return Kind.TALKING;
        }
    }

    record OnHold(AgentId agent, OfferToken offer) implements CallState {
        @Override
        public Kind kind() {
            return Kind.ON_HOLD;
        }
    }

    record Ended(CallEnding ending) implements CallState {
        @Override
        public Kind kind() {
            return Kind.ENDED;
        }
    }
}
