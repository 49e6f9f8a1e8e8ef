package org.callwright.core.ticket.number;

/**
 * Damm's check digit: catches every single wrong digit and every swap of two neighbours (H. M. Damm, "Total
 * anti-symmetrische Quasigruppen", Marburg 2004).
 */
final class CheckDigit {
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    private CheckDigit() {}

    static int of(String digits) {
        return digits.chars()
                .map(c -> Character.digit(c, 10))
                .reduce(0, (interim, digit) -> QUASIGROUP[interim][digit]);
    }

    /** Whether the last digit is the check digit of the others. */
    static boolean matches(String digits) {
        return of(digits) == 0;
    }
}
