package org.callwright.core.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.customer.Verification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a system knows about a customer.
 *
 * @param number the business's number of the customer; empty when that system, asked by a telephone number, does not say
 * @param facts by name: those of the import ({@code name}, {@code member}, {@code tier}, {@code points}, {@code
 *     verification}, {@code idNumber}), and whatever else that system has; hostile text, for reading only. One that cannot be
 *     true is left out, and the others stand: the system has answered
 */
public record CustomerCard(String number, Map<String, String> facts) {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerCard.class);
    private static final int LONGEST = 2000;
    private static final String POINTS = "points";
    private static final String VERIFICATION = "verification";
    private static final Set<String> VERIFICATIONS =
            Stream.of(Verification.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    public CustomerCard {
        Map<String, String> told = new LinkedHashMap<>(facts);
        told.entrySet().removeIf(fact -> !believed(fact.getKey(), fact.getValue()));
        facts = Collections.unmodifiableMap(told);
    }

    private static boolean believed(String name, String fact) {
        boolean believed = fact.length() <= LONGEST
                && switch (name) {
                    case POINTS -> fact.matches("[0-9]{1,15}");
                    case VERIFICATION -> VERIFICATIONS.contains(fact);
                    default -> true;
                };
        if (!believed) {
            // What it says may be about a person.
            LOG.debug("a system's {} of a customer cannot be true; a mapping may be missing", name);
        }
        return believed;
    }

    /** Null where that system does not say. */
    public @Nullable Long points() {
        String points = facts.get(POINTS);
        return points == null ? null : Long.valueOf(points);
    }

    /** Null where that system does not say. */
    public @Nullable Verification verification() {
        String verification = facts.get(VERIFICATION);
        return verification == null ? null : Verification.valueOf(verification);
    }
}
