package org.callwright.embedded.sip;

import java.util.List;

/**
 * How many callers come how fast. The callers' numbers are the {@link Caller}'s followed by 1, 2, 3 ….
 *
 * @param perSecond new calls a second, as long as fewer than {@code atOnce} last
 * @param atOnce the most calls at one time
 * @param calls in all
 */
public record Load(int perSecond, int atOnce, int calls) {

    List<String> arguments() {
        return List.of(
                "-r", Integer.toString(perSecond), "-l", Integer.toString(atOnce), "-m", Integer.toString(calls));
    }
}
