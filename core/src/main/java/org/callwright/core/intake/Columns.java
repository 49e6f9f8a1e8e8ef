package org.callwright.core.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What several kinds of rows have in common. */
final class Columns {
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}");

    private Columns() {}

    /** A set in this order. */
    static Set<String> of(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }

    /** The name of who did something there, which need not be an account here. */
    static String account(String text) {
        if (!ACCOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is the name of an account: 1 to 80 of A-Z, a-z, 0-9, '.', '_', '@', '-'");
        }
        return text;
    }
}
