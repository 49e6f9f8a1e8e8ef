package org.callwright.core.ticket.number;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.callwright.core.ticket.TicketNumber;

/**
 * How ticket numbers look: prefix, date, sequence and check digit, as in {@code SV260314-00042-0}. A number can be spoken,
 * and keyed on a phone by its digits. The check digit covers all digits, so one mistyped digit or two swapped neighbours
 * are refused rather than leading to somebody else's ticket.
 *
 * <p>When the scheme is changed, numbers of the old one keep resolving: they are stored as they were given.
 *
 * @param prefix letters, what kind of number it is
 * @param datePattern a {@link DateTimeFormatter} pattern that gives digits, such as {@code yyMMdd}; sequences begin anew
 *     with each value
 * @param width digits of the sequence at least; a busier day makes them more
 * @param separator between the parts: a dash or nothing
 * @param checked whether a check digit follows
 * @param zone the business's zone, in which the day begins
 */
public record NumberScheme(
        String prefix, String datePattern, int width, String separator, boolean checked, ZoneId zone) {
    private static final int LONGEST_PERIOD_DAYS = 366;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,21}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}_./]+");

    public NumberScheme {
        if (!prefix.matches("[A-Z]{1,6}")) {
            throw new IllegalArgumentException("a ticket prefix is 1 to 6 of A-Z");
        }
        if (width < 3 || width > 12) {
            throw new IllegalArgumentException("a ticket sequence has 3 to 12 digits");
        }
        if (!separator.isEmpty() && !separator.equals("-")) {
            throw new IllegalArgumentException("a ticket's separator is '-' or nothing");
        }
        String sample = DateTimeFormatter.ofPattern(datePattern, Locale.ROOT)
                .withZone(zone)
                .format(Instant.EPOCH);
        if (!sample.matches("[0-9]{4,8}")) {
            throw new IllegalArgumentException("a ticket's date pattern gives 4 to 8 digits, such as yyMMdd");
        }
    }

    /** With dashes and a check digit. */
    public NumberScheme(String prefix, String datePattern, int width, ZoneId zone) {
        this(prefix, datePattern, width, "-", true, zone);
    }

    /** Prefix and date: what a sequence counts for. */
    public String period(Instant at) {
        return prefix
                + DateTimeFormatter.ofPattern(datePattern, Locale.ROOT)
                        .withZone(zone)
                        .format(at);
    }

    /** Since when it has been the period of that moment: the midnight before which another one was. */
    public Instant began(Instant at) {
        String period = period(at);
        LocalDate day = at.atZone(zone).toLocalDate();
        for (int back = 0; back < LONGEST_PERIOD_DAYS; back++) {
            LocalDate before = day.minusDays(1);
            if (!period(before.atStartOfDay(zone).toInstant()).equals(period)) {
                break;
            }
            day = before;
        }
        return day.atStartOfDay(zone).toInstant();
    }

    /** The number at a place of a period's sequence, from 1. */
    public TicketNumber number(String period, long sequence) {
        String digits = String.format(Locale.ROOT, "%0" + width + "d", sequence);
        String check = checked ? separator + CheckDigit.of(digitsOf(period) + digits) : "";
        return new TicketNumber(period + separator + digits + check);
    }

    /**
     * Reads a number as people write and speak it: in any case, in full-width digits, with other separators or none, with
     * or without the prefix.
     *
     * @throws IllegalArgumentException with a message for whoever typed it, when it is none of this scheme
     */
    public TicketNumber parse(String text) {
        String plain = plain(text);
        String digits = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
        int dateLength = period(Instant.EPOCH).length() - prefix.length();
        int checkDigits = checked ? 1 : 0;
        if (digits.length() < dateLength + width + checkDigits
                || !DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "a ticket number looks like " + number(period(Instant.EPOCH), 42) + "; this one does not");
        }
        if (checked && !CheckDigit.matches(digits)) {
            throw new IllegalArgumentException(
                    "the check digit does not fit: a digit of the number is mistyped, or two are swapped");
        }
        String sequence = digits.substring(dateLength, digits.length() - checkDigits);
        return number(prefix + digits.substring(0, dateLength), Long.parseLong(sequence));
    }

    /** Whether that begins, in any spelling, as numbers of this scheme do. */
    boolean begins(String text) {
        return plain(text).startsWith(prefix);
    }

    /** Whether somebody may have keyed in a number of this scheme by these digits. */
    public boolean reads(String digits) {
        try {
            parse(digits);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Capital letters and plain digits, without separators. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        SEPARATORS.matcher(text).replaceAll("").codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            plain.appendCodePoint(digit >= 0 ? '0' + digit : Character.toUpperCase(c));
        });
        return plain.toString();
    }

    private static String digitsOf(String period) {
        return period.replaceAll("[^0-9]", "");
    }
}
