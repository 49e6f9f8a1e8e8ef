package org.callwright.telephony.ami;

import org.callwright.telephony.wire.AmiLimits;

/**
 * How much the client holds.
 *
 * @param events events that may wait for the listener; beyond, the socket is not read until half of them are gone
 * @param actions actions that may wait for their answers
 * @param listItems events of one list
 * @param frame size of one frame
 */
public record AmiBounds(int events, int actions, int listItems, AmiLimits frame) {
    public static final AmiBounds DEFAULT = new AmiBounds(50_000, 5_000, 100_000, AmiLimits.DEFAULT);

    public AmiBounds {
        if (events < 2 || actions < 1 || listItems < 1) {
            throw new IllegalArgumentException("bounds are too small: " + events + ", " + actions + ", " + listItems);
        }
    }
}
