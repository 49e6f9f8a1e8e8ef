package org.callwright.core.ticket;

import java.text.Normalizer;
import java.util.Locale;
import org.callwright.core.change.Refused;

/** What all spellings of a ticket's or a work order's number have in common: its letters and digits, upper case, half width. */
public final class NumberKey {
    private static final int LONGEST = 40;

    private NumberKey() {}

    public static String of(String spelling) {
        return Normalizer.normalize(spelling, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }

    /**
     * How the reversed keys of numbers begin that end so. A key has letters and digits only, so nothing in it is a wildcard.
     *
     * @throws Refused when it is too little to look for
     */
    public static String tail(String field, String spelling) {
        String key = of(spelling);
        if (key.length() < TicketFilter.SHORTEST_NUMBER || key.length() > LONGEST) {
            throw Refused.value(
                    field, "at least " + TicketFilter.SHORTEST_NUMBER + " letters and digits of a number's end");
        }
        return new StringBuilder(key).reverse() + "%";
    }
}
