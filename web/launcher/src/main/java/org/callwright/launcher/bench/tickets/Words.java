package org.callwright.launcher.bench.tickets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is written on the tickets. A group of so many words gives each ticket one of them, by the remainder of its number; the
 * sizes have no common divisor, so any two words are together as often as chance would have it. A word of a Chinese group is
 * two characters that no other word has.
 *
 * @param size of the group: each word is on one ticket of so many
 * @param firstHan the code point of the group's first character; 0: Latin
 */
record Words(int size, int firstHan) {
    static final List<Words> GROUPS = List.of(
            new Words(3, 0),
            new Words(11, 0),
            new Words(103, 0),
            new Words(10_007, 0),
            new Words(100_003, 0),
            new Words(7, 0x4E00),
            new Words(109, 0x4F00),
            new Words(1_013, 0x5100));

    private static final int DIGITS = 6;

    /** SQL for the word of a ticket whose number is {@code n}. */
    private String sql() {
        return firstHan == 0 ? latin("n % " + size) : han("n % " + size, 0) + ", " + han("n % " + size, 1);
    }

    private String latin(String which) {
        return "CONCAT('w" + size + "x', LPAD(" + which + ", " + DIGITS + ", '0'))";
    }

    private String han(String which, int place) {
        return "CONVERT(CHAR(" + firstHan + " + 2 * (" + which + ") + " + place + " USING ucs2) USING utf8mb4)";
    }

    /** SQL for the whole text of a ticket whose number is {@code n}. */
    static String textSql() {
        return GROUPS.stream().map(Words::sql).collect(Collectors.joining(", ' ', ", "CONCAT(", ")"));
    }

    String word(int which) {
        return firstHan == 0
                ? "w" + size + "x" + String.format("%0" + DIGITS + "d", which)
                : Character.toString(firstHan + 2 * which) + Character.toString(firstHan + 2 * which + 1);
    }

    /**
     * SQL for the terms of the words from {@code ?} on, so many, on tickets 1 to so many, in the order of the index.
     *
     * @param at SQL for the time at which ticket {@code n} was opened
     * @param number SQL for its number
     */
    String termsSql(int words, long tickets, String at, String number) {
        String which = "w.seq + ?";
        String term = firstHan == 0 ? latin(which) : "CONCAT(" + han(which, 0) + ", " + han(which, 1) + ")";
        return "INSERT INTO ticket_term (term, opened, ticket) SELECT term, " + at + ", " + number + " FROM (SELECT "
                + term
                + " AS term, " + which + " + k.seq * " + size + " AS n FROM seq_0_to_" + (words - 1)
                + " w STRAIGHT_JOIN seq_0_to_" + tickets / size + " k WHERE " + which + " < " + size
                + ") AS made WHERE n BETWEEN 1 AND " + tickets;
    }
}
