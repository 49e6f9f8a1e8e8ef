package org.callwright.core.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.core.customer.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What a system knows about a customer.
 *
 * @param number the business's number of the customer; empty when that system, asked by a telephone number, does not say
 * @param facts by name: those of the import ({@code name}, {@code member}, {@code tier}, {@code points}, {@code
 *     verification}, {@code idNumber}), and whatever else that system has; hostile text, for reading only
 * @throws IllegalArgumentException when they cannot be true
 */
public record CustomerCard(String number, Map<String, String> facts) {
    private static final int LONGEST = 2000;

    public CustomerCard {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        facts.forEach((name, fact) -> {
            if (fact.length() > LONGEST) {
                throw new IllegalArgumentException(name + " is longer than " + LONGEST + " characters");
            }
        });
        points(facts);
        verification(facts);
    }

    /** Null where that system does not say. */
    public @Nullable Long points() {
        return points(facts);
    }

    /** Null where that system does not say. */
    public @Nullable Verification verification() {
        return verification(facts);
    }

    private static @Nullable Long points(Map<String, String> facts) {
        String points = facts.get("points");
        if (points == null) {
            return null;
        }
        if (!points.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("points are a whole number, not below zero");
        }
        return Long.valueOf(points);
    }

    private static @Nullable Verification verification(Map<String, String> facts) {
        String verification = facts.get("verification");
        return verification == null ? null : Verification.valueOf(verification);
    }
}
