package org.callwright.embedded.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToneMeterTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Test
    void tellsWhichToneSoundsOnWhichChannel() {
        Audio audio = new Audio(
                8000,
                new short[][] {Tone.of(700).samples(TWO_SECONDS), Tone.of(1000).samples(TWO_SECONDS)});
        ToneMeter meter = new ToneMeter(audio);
        assertThat(meter.tones(0, 400, 700, 1000)).containsExactly(700);
        assertThat(meter.tones(1, 400, 700, 1000)).containsExactly(1000);
        assertThat(meter.soundingFor(0, 700)).isEqualTo(TWO_SECONDS);
    }

    @Test
    void aToneStaysClearThroughTheCodecs() {
        for (G711 codec : G711.values()) {
            short[] heard =
                    G711Decoding.decode(codec, codec.encode(Tone.of(1000).samples(TWO_SECONDS)));
            ToneMeter meter = new ToneMeter(new Audio(8000, new short[][] {heard}));
            assertThat(meter.tones(0, 400, 700, 1000, 1300)).as(codec.name()).containsExactly(1000);
        }
    }

    @Test
    void silenceHoldsNoTone() {
        ToneMeter meter = new ToneMeter(new Audio(8000, new short[][] {new short[16000]}));
        assertThat(meter.tones(0, 400, 700)).isEmpty();
    }
}
