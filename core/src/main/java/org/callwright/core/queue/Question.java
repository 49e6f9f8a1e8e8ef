package org.callwright.core.queue;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What callers of a queue are asked for before they wait: one number, of a ticket or an order. Who keys in nothing goes on.
 *
 * @param sound of Asterisk's sounds, such as {@code callwright/which-order}
 * @param digits how many are taken at most
 * @param patience how long the next digit is waited for, in whole seconds
 * @param tries how often it is asked while nothing is keyed in
 */
public record Question(String sound, int digits, Duration patience, int tries) {
    public static final int MOST_DIGITS = 24;
    public static final int LONGEST_SECONDS = 30;
    public static final int MOST_TRIES = 5;
    /** Becomes an argument in the dialplan: nothing that means anything there, and no way out of the folder of sounds. */
    public static final String SOUND = "[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+){0,5}";

    private static final int LONGEST_SOUND = 80;
    private static final Pattern LEGAL = Pattern.compile(SOUND);

    public Question {
        if (sound.length() > LONGEST_SOUND || !LEGAL.matcher(sound).matches()) {
            throw new IllegalArgumentException("a sound is up to " + LONGEST_SOUND
                    + " letters, digits, '_' and '-', in folders perhaps, without an ending");
        }
        requireWithin("digits", digits, MOST_DIGITS);
        requireWithin("seconds", patience.toSeconds(), LONGEST_SECONDS);
        requireWithin("tries", tries, MOST_TRIES);
    }

    private static void requireWithin(String what, long value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("a question's " + what + " are 1 to " + most);
        }
    }

    public long seconds() {
        return patience.toSeconds();
    }
}
