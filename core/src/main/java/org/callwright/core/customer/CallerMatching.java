package org.callwright.core.customer;

import java.util.List;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact.MatchOutcome;

/** Recognises callers by their telephone number. Blocks; fails with a runtime exception while the database is away. */
public final class CallerMatching {
    /** The number belongs to one customer, or to several. */
    public static final String BY_PHONE = "phone";
    /** A valid number that no customer has. */
    public static final String UNKNOWN_PHONE = "unknown-phone";
    /** No number to look for: withheld, absent or malformed. */
    public static final String NO_PHONE = "no-phone";

    private final Customers customers;

    public CallerMatching(Customers customers) {
        this.customers = customers;
    }

    public CallerMatch match(Caller caller) {
        String e164 = caller.e164();
        // A withheld number is not looked up even if a trunk has delivered it: the answer would give it away.
        if (caller.presentation() != Caller.Presentation.KNOWN || e164 == null) {
            return new CallerMatch(MatchOutcome.NONE, NO_PHONE, List.of());
        }
        List<Long> found = customers.byPhone(e164, CallerMatch.MOST).stream()
                .map(Customer::id)
                .toList();
        return switch (found.size()) {
            case 0 -> new CallerMatch(MatchOutcome.NONE, UNKNOWN_PHONE, found);
            case 1 -> new CallerMatch(MatchOutcome.ONE, BY_PHONE, found);
            default -> new CallerMatch(MatchOutcome.MANY, BY_PHONE, found);
        };
    }
}
