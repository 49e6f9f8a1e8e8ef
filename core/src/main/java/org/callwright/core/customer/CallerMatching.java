package org.callwright.core.customer;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** @return their matches, in the same order; the customers are asked for once, however many call */
    public List<CallerMatch> match(List<Caller> callers) {
        Set<String> numbers = callers.stream().flatMap(CallerMatching::lookedUp).collect(toSet());
        Map<String, List<Long>> found = numbers.isEmpty() ? Map.of() : customers.idsByPhone(numbers, CallerMatch.MOST);
        return callers.stream().map(caller -> match(caller, found)).toList();
    }

    /** A withheld number is not looked up even if a trunk has delivered it: the answer would give it away. */
    private static Stream<String> lookedUp(Caller caller) {
        return caller.presentation() == Caller.Presentation.KNOWN ? Stream.ofNullable(caller.e164()) : Stream.empty();
    }

    private static CallerMatch match(Caller caller, Map<String, List<Long>> found) {
        return lookedUp(caller)
                .findAny()
                .map(number -> ofPhone(found.getOrDefault(number, List.of())))
                .orElseGet(() -> new CallerMatch(MatchOutcome.NONE, NO_PHONE, List.of()));
    }

    private static CallerMatch ofPhone(List<Long> customers) {
        return switch (customers.size()) {
            case 0 -> new CallerMatch(MatchOutcome.NONE, UNKNOWN_PHONE, customers);
            case 1 -> new CallerMatch(MatchOutcome.ONE, BY_PHONE, customers);
            default -> new CallerMatch(MatchOutcome.MANY, BY_PHONE, customers);
        };
    }
}
