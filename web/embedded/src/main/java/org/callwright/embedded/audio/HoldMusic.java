package org.callwright.embedded.audio;

/**
 * Half a minute of quiet broken chords for those who wait, made from decaying sines. Its last notes fade out, so that it
 * can be repeated.
 */
public final class HoldMusic {

    private static final double SECONDS_A_NOTE = 0.4;
    private static final double LOUDNESS = 0.12;
    private static final double DECAY_A_SECOND = 2.2;
    private static final double OCTAVE_SHARE = 0.2;

    /** One bar each, in half tones from A (220 Hz): C, A minor, F, G, and the same again with the fifth on top. */
    private static final int[][] BARS = {
        {3, 10, 15, 19, 15, 10},
        {0, 7, 12, 15, 12, 7},
        {-4, 3, 8, 12, 8, 3},
        {-2, 5, 10, 14, 10, 5},
        {3, 10, 15, 22, 19, 15},
        {0, 7, 12, 19, 15, 12},
        {-4, 3, 8, 15, 12, 8},
        {-2, 5, 10, 17, 14, 10},
        {3, 7, 10, 15, 10, 7},
        {0, 3, 7, 12, 7, 3},
        {-4, 0, 3, 8, 3, 0},
        {3, 10, 15, 19, 22, 27},
    };

    private HoldMusic() {}

    /** @return linear samples */
    public static short[] samples() {
        int noteLength = (int) (SECONDS_A_NOTE * Telephone.RATE);
        int rest = 2 * Telephone.RATE;
        double[] sum = new double[BARS.length * BARS[0].length * noteLength + rest];
        int start = 0;
        for (int[] bar : BARS) {
            for (int note : bar) {
                strike(sum, start, 220 * Math.pow(2, note / 12.0));
                start += noteLength;
            }
        }
        return clipped(sum);
    }

    private static void strike(double[] sum, int start, double hertz) {
        int audible = Math.min(2 * Telephone.RATE, sum.length - start);
        for (int i = 0; i < audible; i++) {
            double t = (double) i / Telephone.RATE;
            double attack = Math.min(1, t / 0.01);
            double angle = 2 * Math.PI * hertz * t;
            sum[start + i] += LOUDNESS
                    * attack
                    * Math.exp(-DECAY_A_SECOND * t)
                    * (Math.sin(angle) + OCTAVE_SHARE * Math.sin(2 * angle));
        }
    }

    private static short[] clipped(double[] sum) {
        short[] samples = new short[sum.length];
        for (int i = 0; i < sum.length; i++) {
            samples[i] = (short) (Short.MAX_VALUE * Math.clamp(sum[i], -1.0, 1.0));
        }
        return samples;
    }
}
