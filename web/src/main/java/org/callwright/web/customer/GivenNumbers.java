package org.callwright.web.customer;

import jakarta.inject.Singleton;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.web.call.VisibleCalls;
import org.callwright.web.privacy.NumberLookups;
import org.callwright.web.problem.ProblemException;

/** Telephone numbers that people type, or point at without seeing them. */
@Singleton
final class GivenNumbers {
    private static final String CUSTOMERS = "customers";

    private final CallerIdReader reader;
    private final NumberLookups lookups;
    private final VisibleCalls calls;

    GivenNumbers(CallerIdReader reader, NumberLookups lookups, VisibleCalls calls) {
        this.reader = reader;
        this.lookups = lookups;
        this.calls = calls;
    }

    /** Of whoever is looked for, in E.164; blocks. */
    String sought(Actor actor, String field, String text) {
        return lookups.sought(actor, CUSTOMERS, field, text);
    }

    /** Of whoever's identity document is looked for; blocks. */
    String soughtIdentity(Actor actor, String field, String text) {
        return lookups.identity(actor, CUSTOMERS, field, text);
    }

    /** Of whoever is given it, in E.164. The answer will tell whether somebody has it, so it counts as a question; blocks. */
    String typed(Actor actor, String field, String text) {
        String number =
                reader.e164(text.strip()).orElseThrow(() -> ProblemException.invalid(field, "not a telephone number"));
        lookups.admit(actor, CUSTOMERS, field);
        return number;
    }

    /** A member's number, or another system's key, which either may be a telephone number; blocks. */
    String member(Actor actor, String field, String text) {
        return lookups.member(actor, CUSTOMERS, field, text);
    }

    /** The number that a call came from, in E.164, and the ticket that it is about. */
    record Called(String number, TicketNumber ticket) {}

    /** Blocks. */
    Called of(Actor actor, CallId call) {
        CallRecord record = calls.require(actor, call).call();
        String number = record.caller().e164();
        if (number == null) {
            throw ProblemException.conflict("The call brought no telephone number that may be kept.");
        }
        return new Called(number, record.ticket());
    }
}
