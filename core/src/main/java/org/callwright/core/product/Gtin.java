package org.callwright.core.product;

import java.util.regex.Pattern;

/**
 * A Global Trade Item Number, the one under a bar code: 8, 12, 13 or 14 digits, of which the last is the check digit (GS1
 * General Specifications, section 7.9).
 */
public record Gtin(String value) {
    private static final Pattern LEGAL = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    public Gtin {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("a GTIN has 8, 12, 13 or 14 digits");
        }
        if (checkDigit(value.substring(0, value.length() - 1))
                != Character.digit(value.charAt(value.length() - 1), 10)) {
            throw new IllegalArgumentException("the GTIN's check digit does not fit: a digit is mistyped");
        }
    }

    /** From the right the digits count three times and once in turn; the check digit fills up to the next ten. */
    public static int checkDigit(String others) {
        int sum = 0;
        for (int i = 0; i < others.length(); i++) {
            int digit = Character.digit(others.charAt(others.length() - 1 - i), 10);
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
