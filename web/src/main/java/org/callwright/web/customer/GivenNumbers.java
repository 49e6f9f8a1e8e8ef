package org.callwright.web.customer;

import jakarta.inject.Singleton;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.web.call.VisibleCalls;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.problem.ProblemException;

/** Telephone numbers that people type, or point at without seeing them. */
@Singleton
final class GivenNumbers {
    private final CallerIdReader reader;
    private final NumberLookups lookups;
    private final VisibleCalls calls;

    GivenNumbers(CallerIdReader reader, NumberLookups lookups, VisibleCalls calls) {
        this.reader = reader;
        this.lookups = lookups;
        this.calls = calls;
    }

    /** In E.164. The answer will tell whether somebody has it, so it counts as a question; blocks. */
    String typed(Actor actor, String field, String text) {
        String number =
                reader.e164(text.strip()).orElseThrow(() -> ProblemException.invalid(field, "not a telephone number"));
        lookups.admit(actor, field);
        return number;
    }

    /** A member's number, which may be a telephone number, and is asked for no more often then. */
    String member(Actor actor, String field, String text) {
        if (ShownMember.mayBePhone(text)) {
            lookups.admit(actor, field);
        }
        return text;
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
