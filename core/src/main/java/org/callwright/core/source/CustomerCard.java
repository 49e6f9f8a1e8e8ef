package org.callwright.core.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a system knows about a customer.
 *
 * @param number the business's number of the customer
 * @param facts by name: {@code name}, {@code member}, {@code tier}, {@code points}, and whatever else that system has;
 *     hostile text, for reading only
 */
public record CustomerCard(String number, Map<String, String> facts) {
    public CustomerCard {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
