package org.callwright.core.account;

import java.util.Locale;
import java.util.Optional;

/** Which passwords an account may have. Length is what counts; there is no rule of digits and signs. */
public final class PasswordRule {
    /** The demo's; outside of it nobody signs in with it. */
    public static final String EVERYBODY_KNOWS = "callwright";

    static final int SHORTEST = 10;
    static final int LONGEST = 256;

    private PasswordRule() {}

    /** Why not, as a sentence; empty when the password will do. */
    public static Optional<String> objection(String account, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (lower.contains(EVERYBODY_KNOWS)) {
            return Optional.of("A password without the word '" + EVERYBODY_KNOWS + "', please: everybody tries that.");
        }
        if (lower.contains(account)) {
            return Optional.of("A password without the account's name, please.");
        }
        return Optional.empty();
    }
}
