package org.callwright.core.ticket.jdbc;

import java.text.Normalizer;
import java.util.Locale;

/** What all spellings of a ticket's number have in common: its letters and digits, upper case, half width. */
final class NumberKey {
    private NumberKey() {}

    static String of(String spelling) {
        return Normalizer.normalize(spelling, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
