package org.callwright.web.call;

import org.callwright.core.call.CallId;
import org.callwright.web.problem.ProblemException;

/** Reads call ids that come from outside. */
public final class CallIds {
    private CallIds() {}

    public static CallId parse(String field, String text) {
        try {
            return new CallId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "a call id has 26 letters and digits");
        }
    }
}
