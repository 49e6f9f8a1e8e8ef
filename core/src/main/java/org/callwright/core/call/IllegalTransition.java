package org.callwright.core.call;

import org.callwright.core.event.Fact;

/** A fact that cannot follow on a call's state. */
public final class IllegalTransition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalTransition(Call call, Fact.OfCall fact) {
        super("call " + call.id() + " is " + call.state().kind() + ", so "
                + fact.getClass().getSimpleName() + " of call " + fact.call() + " cannot follow");
    }
}
