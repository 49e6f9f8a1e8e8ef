package org.callwright.embedded.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {

    @ParameterizedTest
    @EnumSource
    void everySampleComesBackWithinTheStepOfItsSegment(G711 codec) {
        short[] all = new short[65536];
        for (int i = 0; i < all.length; i++) {
            all[i] = (short) (i - 32768);
        }
        short[] back = G711Decoding.decode(codec, codec.encode(all));
        for (int i = 0; i < all.length; i++) {
            int allowed = Math.max(16, Math.abs(all[i]) / 16);
            assertThat(Math.abs(back[i] - all[i])).as("%s of %d", codec, all[i]).isLessThanOrEqualTo(allowed);
        }
    }
}
