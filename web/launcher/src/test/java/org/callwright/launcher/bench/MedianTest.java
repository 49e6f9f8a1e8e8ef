package org.callwright.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void one_bad_round_does_not_count() {
        assertThat(Median.of(List.of(5.0, 900.0, 4.0), figure -> figure)).isEqualTo(5);
    }

    @Test
    void of_two_in_the_middle_it_is_their_mean() {
        assertThat(Median.of(List.of(1.0, 4.0, 2.0, 100.0), figure -> figure)).isEqualTo(3);
    }
}
