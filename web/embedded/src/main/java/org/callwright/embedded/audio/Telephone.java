package org.callwright.embedded.audio;

/** The telephone network's numbers. */
final class Telephone {

    /** Samples a second. */
    static final int RATE = 8_000;

    private Telephone() {}
}
