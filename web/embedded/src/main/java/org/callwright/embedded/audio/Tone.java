package org.callwright.embedded.audio;

import java.time.Duration;

/**
 * A steady sine tone.
 *
 * @param hertz 1 to 3999
 * @param loudness of full scale, 0 to 1
 */
public record Tone(int hertz, double loudness) {

    public Tone {
        if (hertz < 1 || hertz >= Telephone.RATE / 2) {
            throw new IllegalArgumentException("not in the telephone band: " + hertz);
        }
    }

    /** A tone that is clear on the phone and leaves room for a second one. */
    public static Tone of(int hertz) {
        return new Tone(hertz, 0.25);
    }

    /** @return linear samples; whole seconds can be repeated without a click */
    public short[] samples(Duration length) {
        short[] samples = new short[(int) (length.toMillis() * Telephone.RATE / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (Short.MAX_VALUE * loudness * Math.sin(2 * Math.PI * hertz * i / Telephone.RATE));
        }
        return samples;
    }
}
