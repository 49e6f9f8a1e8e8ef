package org.callwright.embedded.audio;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells how long known tones sound on each channel of a recording, by Goertzel's algorithm on windows of 100 ms: windows
 * that hold whole periods of every multiple of 10 Hz, so that such tones do not leak into each other.
 */
public final class ToneMeter {

    private static final int WINDOWS_A_SECOND = 10;

    /** Of full scale. A quiet phone speaks at a tenth; what a codec adds to another tone is below a hundredth. */
    private static final double AUDIBLE = 0.02;

    private final Audio audio;

    public ToneMeter(Audio audio) {
        this.audio = audio;
    }

    /** @return for how long in all this tone sounds on this channel */
    public Duration soundingFor(int channel, int hertz) {
        short[] samples = audio.channels()[channel];
        int window = (int) audio.rate() / WINDOWS_A_SECOND;
        int sounding = 0;
        for (int start = 0; start + window <= samples.length; start += window) {
            if (amplitude(samples, start, window, hertz) > AUDIBLE) {
                sounding++;
            }
        }
        return Duration.ofSeconds(sounding).dividedBy(WINDOWS_A_SECOND);
    }

    /**
     * @param among the tones to look for
     * @return those that sound on this channel for at least half a second in all
     */
    public Set<Integer> tones(int channel, int... among) {
        Set<Integer> heard = new TreeSet<>();
        Arrays.stream(among)
                .filter(hertz -> soundingFor(channel, hertz).compareTo(Duration.ofMillis(500)) >= 0)
                .forEach(heard::add);
        return heard;
    }

    private double amplitude(short[] samples, int start, int length, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / audio.rate());
        double last = 0;
        double beforeLast = 0;
        for (int i = start; i < start + length; i++) {
            double next = samples[i] + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return 2 * Math.sqrt(Math.max(0, power)) / length / Short.MAX_VALUE;
    }
}
