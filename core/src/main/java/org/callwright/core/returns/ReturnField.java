package org.callwright.core.returns;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of a request can be set right, and as long as it is in which states: what is asked for until it is settled, what it is
 * until somebody has decided on it, and what was paid back once it was.
 */
public enum ReturnField {
    KIND("kind", EnumSet.of(ReturnState.REQUESTED)),
    QUANTITY("quantity", EnumSet.of(ReturnState.REQUESTED, ReturnState.APPROVED, ReturnState.RECEIVED)),
    REASON("reason", EnumSet.of(ReturnState.REQUESTED, ReturnState.APPROVED, ReturnState.RECEIVED)),
    REQUESTED_BY("requestedBy", EnumSet.of(ReturnState.REQUESTED, ReturnState.APPROVED, ReturnState.RECEIVED)),
    REFUND("refund", EnumSet.of(ReturnState.REFUNDED));

    private final String field;
    private final Set<ReturnState> states;

    ReturnField(String field, Set<ReturnState> states) {
        this.field = field;
        this.states = states;
    }

    /** As people name it. */
    public String field() {
        return field;
    }

    boolean open(ReturnState state) {
        return states.contains(state);
    }

    /** What can be set right as things stand. */
    static List<String> all(ReturnState state) {
        return Arrays.stream(values())
                .filter(one -> one.open(state))
                .map(ReturnField::field)
                .toList();
    }
}
