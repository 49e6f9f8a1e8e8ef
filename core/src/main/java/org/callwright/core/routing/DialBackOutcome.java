package org.callwright.core.routing;

import org.callwright.core.call.CallId;

/** What became of the wish to call a customer back. */
public sealed interface DialBackOutcome {
    /** The agent is reserved; whoever asked has his phone rung now. If nobody does, the reservation expires. */
    record Reserved(Offer offer) implements DialBackOutcome {}

    /** He is calling back for that ticket already. */
    record UnderWay(CallId call) implements DialBackOutcome {}

    record NotSignedIn() implements DialBackOutcome {}

    /** He is offered a call or talks. */
    record Busy() implements DialBackOutcome {}
}
