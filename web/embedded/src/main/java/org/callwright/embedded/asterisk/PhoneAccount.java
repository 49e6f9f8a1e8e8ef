package org.callwright.embedded.asterisk;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A phone that may register.
 *
 * @param number its SIP user name and what is dialled
 * @param name shown to those it calls
 */
public record PhoneAccount(String number, String name, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,20}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} .'-]{1,60}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{4,64}");

    public PhoneAccount {
        require(number, NUMBER);
        require(name, NAME);
        require(password, PASSWORD);
    }

    /** A phone with a password of its own that nobody can guess. */
    public static PhoneAccount of(String number) {
        byte[] secret = new byte[8];
        RANDOM.nextBytes(secret);
        return new PhoneAccount(number, "Agent " + number, HexFormat.of().formatHex(secret));
    }

    /** So many phones, numbered from {@code first} on. */
    public static List<PhoneAccount> numbered(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> of(Integer.toString(number)))
                .toList();
    }

    /** They end up in configuration files: what has a meaning there is refused. */
    private static void require(String value, Pattern allowed) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException("not allowed for a phone: " + value);
        }
    }
}
