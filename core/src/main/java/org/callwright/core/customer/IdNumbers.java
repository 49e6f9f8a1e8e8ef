package org.callwright.core.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers of identity documents are compared: people group their digits, write the check letter small, or put it
 * into brackets as in Hong Kong, {@code A123456(7)}. */
public final class IdNumbers {
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Cf}\\t\u2212]");
    private static final Pattern WHOLE = Pattern.compile("[0-9A-Z]{1,40}");

    /** Of signs, those between included: what may be stored may be looked for. */
    private static final int SHORTEST = 4;

    private IdNumbers() {}

    /** The one spelling of all that mean the same number; empty for what is no number of a document. */
    public static Optional<String> plain(String text) {
        String plain = BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return text.strip().length() >= SHORTEST && WHOLE.matcher(plain).matches()
                ? Optional.of(plain)
                : Optional.empty();
    }
}
