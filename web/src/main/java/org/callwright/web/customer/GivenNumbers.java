package org.callwright.web.customer;

import jakarta.inject.Singleton;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.web.call.VisibleCalls;
import org.callwright.web.problem.ProblemException;

/** Telephone numbers that people type, or point at without seeing them. */
@Singleton
final class GivenNumbers {
    private final CallerIdReader reader;
    private final VisibleCalls calls;

    GivenNumbers(CallerIdReader reader, VisibleCalls calls) {
        this.reader = reader;
        this.calls = calls;
    }

    /** In E.164. */
    String typed(String field, String text) {
        return reader.e164(text.strip()).orElseThrow(() -> ProblemException.invalid(field, "not a telephone number"));
    }

    /** The number that a call came from; blocks. */
    String of(Actor actor, CallId call) {
        String number = calls.require(actor, call).call().caller().e164();
        if (number == null) {
            throw ProblemException.conflict("The call brought no telephone number that may be kept.");
        }
        return number;
    }
}
