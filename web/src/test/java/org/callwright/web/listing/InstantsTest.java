package org.callwright.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.callwright.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @Test
    void anInstantIsReadAndNothingIsNone() {
        assertThat(Instants.parse("from", "2026-03-14T08:00:00Z")).isEqualTo(Instant.ofEpochSecond(1_773_475_200));
        assertThat(Instants.parse("from", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-14", "+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void whatIsNoTimeThatAnybodyMeansIsRefused(String text) {
        assertThatThrownBy(() -> Instants.parse("from", text)).isInstanceOf(ProblemException.class);
    }
}
