package org.callwright.core.hint;

import java.util.stream.IntStream;

/**
 * Numbers that people key in without having been asked for them, and that we must not have: those of payment cards and
 * identity cards. Both carry a check digit, by which they are told; one of ten other numbers of that length looks like one,
 * and every second longer one, and they are not kept either.
 */
final class PrivateNumber {
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int IDENTITY = 18;
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    private PrivateNumber() {}

    /** @param text may have separators */
    static boolean looksLikeOne(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return isCard(digits) || isIdentity(digits);
    }

    /** What is longer than a card's number may be one with its expiry or security code behind it. */
    private static boolean isCard(String digits) {
        return digits.length() <= LONGEST_CARD
                ? digits.length() >= SHORTEST_CARD && checks(digits)
                : IntStream.rangeClosed(SHORTEST_CARD, LONGEST_CARD)
                        .anyMatch(length -> checks(digits.substring(0, length)));
    }

    /** ISO/IEC 7812-1: Luhn's check digit. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** GB 11643; one that ends in X cannot be keyed in. */
    private static boolean isIdentity(String digits) {
        if (digits.length() != IDENTITY) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += IDENTITY_WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return IDENTITY_CHECKS.charAt(sum % 11) == digits.charAt(IDENTITY - 1);
    }
}
