package org.callwright.core.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers of identity documents are compared: people group their digits, and write the check letter small. */
public final class IdNumbers {
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Pd}\\p{Cf}\\t]");
    private static final Pattern WHOLE = Pattern.compile("[0-9A-Z]{4,40}");

    private IdNumbers() {}

    /** The one spelling of all that mean the same number; empty for what is no number of a document. */
    public static Optional<String> plain(String text) {
        String plain = BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return WHOLE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
