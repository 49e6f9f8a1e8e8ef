package org.callwright.embedded.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldMusicTest {

    @Test
    void isHeardThroughoutNeverDistortsAndFadesOutBeforeItsRepetition() {
        short[] samples = HoldMusic.samples();
        assertThat(samples.length / 8000).isBetween(25, 40);
        assertThat(loudest(samples, 0, samples.length)).isBetween(4_000, 25_000);
        for (int second = 0; second < samples.length / 8000 - 3; second++) {
            assertThat(loudest(samples, second * 8000, 8000))
                    .as("second %d", second)
                    .isGreaterThan(1_500);
        }
        assertThat(loudest(samples, samples.length - 80, 80)).isLessThan(200);
    }

    private static int loudest(short[] samples, int from, int length) {
        return IntStream.range(from, from + length)
                .map(i -> Math.abs(samples[i]))
                .max()
                .orElseThrow();
    }
}
